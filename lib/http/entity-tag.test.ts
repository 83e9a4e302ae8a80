import { expect, test } from 'vitest';
import { knowsTag } from './entity-tag';

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", W/"a" , "c"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
  ['', false],
])('If-None-Match: %s knows "a": %s', (known, expected) => {
  expect(knowsTag(new Headers({ 'if-none-match': known }), '"a"')).toBe(expected);
});

test('who names none knows none', () => {
  expect(knowsTag(new Headers(), '"a"')).toBe(false);
});
