import { expect, test } from 'vitest';
import { isToBeTold, latenessOf, MOST_ATTEMPTS, pauseAfter } from './policy';

const at = new Date('2026-11-23T12:00:00Z');
const before = (minutes: number) => new Date(at.getTime() - minutes * 60_000);
const limits = { afterMinutes: 5, waiting: 200 };

test.each([
  ['nothing waits', 0, null, null, []],
  ['all is new', 200, 29.9, 4.9, []],
  ['something serious is old', 1, 5, 5, ['serious']],
  ['anything is older', 1, 30, null, ['old']],
  ['there are too many', 201, 1, null, ['many']],
  ['all at once', 900, 40, 40, ['serious', 'old', 'many']],
])('%s', (_, waiting, since, serious, expected) => {
  const queue = {
    at,
    waiting,
    since: since === null ? null : before(since),
    seriousSince: serious === null ? null : before(serious),
  };
  expect(latenessOf(queue, limits)).toEqual(expected);
});

test.each([
  ['nobody was ever told', null, null, true],
  ['they were told a moment ago', before(1), null, false],
  ['it has been late since', before(59), before(70), false],
  ['it was fine in between', before(10), before(2), true],
  ['an hour has gone by', before(60), null, true],
])('%s: told %s', (_, toldAt, fineAt, told) => {
  expect(isToBeTold(at, toldAt, fineAt)).toBe(told);
});

test('each pause is twice the one before, spread out, and there is an end to it', () => {
  const attempts = Array.from({ length: MOST_ATTEMPTS }, (_, n) => n + 1);
  expect(attempts.map((n) => pauseAfter(n, 0.5))).toEqual([
    15_000,
    30_000,
    60_000,
    120_000,
    240_000,
    480_000,
    960_000,
    null,
  ]);
  expect([pauseAfter(1, 0), pauseAfter(1, 1)]).toEqual([7500, 22_500]);
});
