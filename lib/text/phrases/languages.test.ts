import { describe, expect, test } from 'vitest';
import { compilePhrases } from './matcher';
import { phrase } from './testing';
import { isLookedFor } from './writings';

describe('a phrase of a language', () => {
  test.each([
    ['am', 'tr', 'I am so proud', 'en', false],
    ['am', 'tr', 'am', 'tr', true],
    ['am', 'tr', 'am', 'und', true],
    ['am', 'tr-TR', 'am', 'tr', true],
    ['바보', 'ko', 'you are 바보', 'en', true],
    ['바보', 'ko', 'Вы 바보', 'ru', true],
    ['fool', 'en', '진짜 fool', 'ko', true],
    ['fool', 'en', 'fool', 'fr', false],
    ['馬鹿', 'ja', '馬鹿', 'zh', false],
    ['馬鹿', 'ja', '馬鹿', 'ko', true],
    ['сука', 'ru', 'сука', 'uk', false],
    ['fool', null, 'fool', 'fr', true],
    ['fool', 'en', 'fool', 'not a language', true],
  ])('%s (%s) in %s (%s): %s', (text, listed, given, language, isFound) => {
    const matcher = compilePhrases([phrase(text, 'refuse', listed)]);
    expect(matcher(given, language)).toHaveLength(isFound ? 1 : 0);
  });

  test('letters that its alphabet has are no letters in disguise', () => {
    const hits = (listed: string, text: string, language: string) =>
      compilePhrases([phrase(listed, 'refuse', language)])(text, language).length > 0;
    expect(hits('ano', 'año', 'es')).toBe(false);
    expect(hits('lon', 'lớn', 'vi')).toBe(false);
    expect(hits('đụ', 'du lịch', 'vi')).toBe(false);
    expect(hits('cặc', 'các', 'vi')).toBe(false);
    expect(hits('sik', 'sık', 'tr')).toBe(false);
    expect(hits('moron', 'mörön', 'en')).toBe(true);
    expect(hits('scheiss', 'Scheiß', 'de')).toBe(true);
    expect(hits('ёлка', 'елка', 'ru')).toBe(true);
    expect(hits('μαλακας', 'ΜΑΛΆΚΑΣ', 'el')).toBe(true);
    expect(hits('أحمق', 'احمق', 'ar')).toBe(true);
  });
});

test('words wholly in another alphabet are taken for a disguise in a text of one', () => {
  const matcher = compilePhrases([phrase('cop')]);
  expect(matcher('сор', 'ru')).toEqual([]);
  expect(matcher('you сор', 'en')).toHaveLength(1);
});

test('no language tag, however malformed, is refused', () => {
  for (const tag of ['', '-', 'x-', 'e', 'toolongtag', 'en-u-', '\0', '한국어'])
    expect(isLookedFor('en', 'latin', tag), tag).toBeTypeOf('boolean');
});
