import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultLocale, isLocale, locales, negotiateLocale } from './locales';

test.each([
  ['ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7', 'ko'],
  ['en-GB,ko;q=0.8', 'en'],
  ['en;q=0.3, ko;q=0.8', 'ko'],
  ['ja,ko;q=0.5,en;q=0.4', 'ko'],
  ['KO', 'ko'],
  ['ko;q=0,en', 'en'],
  ['fr,*;q=0.1', defaultLocale],
  ['korean', defaultLocale],
  ['', defaultLocale],
  [null, defaultLocale],
])('%j leads to %s', (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale);
});

test('any header leads to a language that there is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (header) => {
      expect(locales).toContain(negotiateLocale(header));
    }),
  );
});

test('names of every object are no languages', () => {
  expect(isLocale('constructor')).toBe(false);
  expect(isLocale('ko')).toBe(true);
});
