import { expect, test } from 'vitest';
import { guarded, monthStarts } from './month';

test('the last twelve months are whole, in UTC, over the turn of the year', () => {
  const starts = monthStarts(new Date('2026-03-31T23:59:59Z')).map((start) => start.toISOString());
  expect(starts).toHaveLength(13);
  expect(starts[0]).toBe('2025-04-01T00:00:00.000Z');
  expect(starts[9]).toBe('2026-01-01T00:00:00.000Z');
  expect(starts[12]).toBe('2026-04-01T00:00:00.000Z');
});

test.each([
  [0, null],
  [1, null],
  [4, null],
  [5, 5],
  [1234, 1234],
])('of %i sanctions %s are told', (count, told) => {
  expect(guarded(count)).toBe(told);
});
