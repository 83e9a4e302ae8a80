import { expect, test } from 'vitest';
import { alternatesOf } from './alternates';

test('a page in both languages is its own address of record', () => {
  expect(alternatesOf('/posts/a', 'ko', ['en', 'ko'])).toEqual({
    canonical: '/ko/posts/a',
    languages: { en: '/en/posts/a', ko: '/ko/posts/a', 'x-default': '/en/posts/a' },
  });
});

test('a page that is shown in another language gives way to the one in that', () => {
  expect(alternatesOf('/posts/a', 'en', ['ko'])).toEqual({
    canonical: '/ko/posts/a',
    languages: { ko: '/ko/posts/a', 'x-default': '/ko/posts/a' },
  });
});

test('a language that the site does not speak has no page', () => {
  expect(alternatesOf('', 'en', ['ja'])).toEqual({
    canonical: '/en',
    languages: { 'x-default': '/en' },
  });
});
