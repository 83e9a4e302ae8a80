import { expect, test } from 'vitest';
import { periodOf, stepsOf } from './period';

const now = new Date('2026-11-23T17:59:59.999Z');

test('a day is the hour that runs and the 23 before it', () => {
  const steps = stepsOf(periodOf('day', now)).map((at) => at.toISOString());
  expect(steps).toHaveLength(24);
  expect([steps[0], steps.at(-1)]).toEqual([
    '2026-11-22T18:00:00.000Z',
    '2026-11-23T17:00:00.000Z',
  ]);
});

test('a month is the day that runs and the 29 before it, whatever the clocks do', () => {
  const steps = stepsOf(periodOf('month', now)).map((at) => at.toISOString());
  expect(steps).toHaveLength(30);
  expect([steps[0], steps.at(-1)]).toEqual([
    '2026-10-25T00:00:00.000Z',
    '2026-11-23T00:00:00.000Z',
  ]);
});
