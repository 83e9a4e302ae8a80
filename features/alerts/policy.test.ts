import { expect, test } from 'vitest';
import {
  inTimeWays,
  isToBeTold,
  type Lateness,
  latenessOf,
  MOST_ATTEMPTS,
  type Moments,
  pauseAfter,
} from './policy';

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

test.each<[string, Lateness[], Moments, Moments, boolean]>([
  ['nobody was ever told', ['many'], {}, {}, true],
  ['they were told a moment ago', ['many'], { many: before(1) }, {}, false],
  ['it has been late since', ['many'], { many: before(59) }, { many: before(70) }, false],
  ['it was fine in between', ['many'], { many: before(10) }, { many: before(2) }, true],
  ['it flaps', ['many'], { many: before(9) }, { many: before(1) }, false],
  ['an hour has gone by', ['many'], { many: before(60) }, {}, true],
  ['something worse came', ['serious', 'many'], { many: before(6) }, {}, true],
  ['both were told', ['serious', 'many'], { serious: before(1), many: before(6) }, {}, false],
  [
    'another way was fine in between',
    ['serious'],
    { serious: before(20), many: before(20) },
    { many: before(2) },
    false,
  ],
])('%s: whether to tell', (_, late, toldAt, fineAt, told) => {
  expect(isToBeTold(at, late, toldAt, fineAt)).toBe(told);
});

test('what is not late is in time', () => {
  expect(inTimeWays(['old'])).toEqual(['serious', 'many']);
  expect(inTimeWays([])).toEqual(['serious', 'old', 'many']);
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
