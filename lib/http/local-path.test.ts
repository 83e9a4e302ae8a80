import { expect, test } from 'vitest';
import { localPath } from './local-path';

test.each(['/en', '/en/posts/a?x=1#c-1', '/'])('keeps the path %s', (path) => {
  expect(localPath(path, '/home')).toBe(path);
});

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '',
  undefined,
  `/${'a'.repeat(2001)}`,
])('refuses %s', (path) => {
  expect(localPath(path, '/home')).toBe('/home');
});
