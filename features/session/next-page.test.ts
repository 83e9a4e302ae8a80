import { expect, test } from 'vitest';
import { localeOf, nextPage } from './next-page';

test.each(['/en', '/ko/posts/a?x=1#c-2', '/en/drafts/abc', '/en/account'])(
  '%s is a page',
  (path) => {
    expect(nextPage(path, 'en')).toBe(path);
  },
);

test.each([
  '/',
  '/api/account/export',
  '/en/sign-in?next=/en/sign-in',
  '/ko/sign-in/confirm',
  '/en/welcome',
  '//evil.example/en',
  'https://evil.example/en',
  '/xx/posts',
  ['/en'],
  undefined,
])('%s leads home instead', (path) => {
  expect(nextPage(path, 'ko')).toBe('/ko');
});

test('a path says its language, or the browser does', () => {
  expect(localeOf('/ko/posts/a', 'en')).toBe('ko');
  expect(localeOf('/', 'ko-KR,ko;q=0.9')).toBe('ko');
});
