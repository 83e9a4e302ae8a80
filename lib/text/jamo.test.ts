import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spellOut } from './jamo';

test.each([
  ['관리자', 'ㄱㅗㅏㄴㄹㅣㅈㅏ'],
  ['ㄱㅘㄴ리ㅈㅏ', 'ㄱㅗㅏㄴㄹㅣㅈㅏ'],
  ['닭값', 'ㄷㅏㄹㄱㄱㅏㅂㅅ'],
  ['ㅋㅋ ㄳ', 'ㅋㅋ ㄱㅅ'],
  ['ㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ', 'ㄴㅈㄴㅎㄹㄱㄹㅁㄹㅂㄹㅅㄹㅌㄹㅍㄹㅎㅂㅅ'],
  ['쀍 뛣', 'ㅃㅜㅔㄹㄱ ㄸㅜㅔㄹㅎ'],
  ['Mina', 'Mina'],
])('%s is typed %s', (text, typed) => {
  expect(spellOut(text)).toBe(typed);
  expect(spellOut(text.normalize('NFD'))).toBe(typed);
});

test('every syllable is typed with two to five letters', () => {
  const syllable = fc
    .integer({ min: 0xac00, max: 0xd7a3 })
    .map((code) => String.fromCodePoint(code));
  fc.assert(
    fc.property(syllable, (text) => {
      expect(spellOut(text)).toMatch(/^[ㄱ-ㅎ][ㅏ-ㅣ]{1,2}[ㄱ-ㅎ]{0,2}$/);
    }),
  );
});
