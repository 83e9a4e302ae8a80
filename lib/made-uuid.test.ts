import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { firstIdAt, uuidOf } from './made-uuid';

test('ids made at a time or later sort at or behind its first', () => {
  const now = Date.now();
  const first = firstIdAt(new Date(now));
  expect(uuidv7() >= first).toBe(true);
  expect(uuidv7() < firstIdAt(new Date(now + 60_000))).toBe(true);
});

test('the same words have the same UUID, and others another, wherever they are cut', () => {
  expect(uuidOf('a', 'b')).toBe(uuidOf('a', 'b'));
  expect(uuidOf('a', 'b')).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(
    new Set([uuidOf('a', 'b'), uuidOf('ab'), uuidOf('a', 'b', ''), uuidOf('b', 'a')]).size,
  ).toBe(4);
});
