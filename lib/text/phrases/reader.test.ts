import { expect, test } from 'vitest';
import { compilePhrases, compileReader } from './matcher';
import type { PhraseKind } from './phrase';
import { phrase } from './testing';

const list = (words: Record<string, PhraseKind>) =>
  Object.entries(words).map(([word, kind]) => phrase(word, kind));
const phrases = list({ 시발: 'refuse', 시발점: 'allow', 시발점에서: 'allow', 지랄: 'hold' });
const read = compileReader(phrases);

/** What is found, and what is covered by which allowed text. */
function said(text: string) {
  const { matches, covered } = read(text, 'ko');
  return {
    found: matches.map((match) => match.phrase.text),
    covered: covered.map(({ match, by }) => [match.phrase.text, by.phrase.text]),
  };
}

test.each([
  ['nothing of note', '축하해', [], []],
  ['a listed phrase', '시발', ['시발'], []],
  ['an allowed text around it', '변화의 시발점', [], [['시발', '시발점']]],
  ['the longer of two allowed texts', '시발점에서', [], [['시발', '시발점에서']]],
  ['the same once allowed, once not', '시발점 시발', ['시발'], []],
  ['one that is allowed and one that is not', '시발점 지랄', ['지랄'], [['시발', '시발점']]],
])('%s', (_, text, found, covered) => {
  expect(said(text)).toEqual({ found, covered });
});

test('tells where the covered phrase stands, and what hid it', () => {
  const english = compileReader(list({ dyke: 'hold', 'van dyke': 'allow' }));
  expect(english('Dick VAN DYKE', 'en').covered).toEqual([
    {
      match: { phrase: phrase('dyke', 'hold'), start: 9, end: 13, through: ['case'] },
      by: { phrase: phrase('van dyke', 'allow'), start: 5, end: 13, through: ['case'] },
    },
  ]);
});

test('finds what the matcher of the same phrases finds', () => {
  const match = compilePhrases(phrases);
  for (const text of ['시발점 시.발 지랄', 'ㅅㅣ발', '시발점에서 시발점까지'])
    expect(read(text, 'ko').matches).toEqual(match(text, 'ko'));
});
