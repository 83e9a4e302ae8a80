import { expect, test } from 'vitest';
import type { Author } from '@/features/comments/policy';
import { HOLDING_WEIGHT, reportWeight } from './report-weight';

const now = new Date('2026-11-23T20:00:00Z');
const joined = (date: string): Author => ({
  id: 'me',
  role: 'fan',
  sanctions: [],
  joinedAt: new Date(date),
});
const known = joined('2025-01-01');
const fresh = joined('2026-11-22');

test.each([
  [known, 0, 0, 1],
  [known, 10, 0, 1],
  [known, 0, 1, 2 / 3],
  [known, 2, 2, 2 / 3],
  [known, 0, 8, 0.2],
  [known, 0, 1000, 0.1],
  [fresh, 0, 0, 0.5],
  [fresh, 0, 1000, 0.1],
])('of %j with %d upheld and %d dismissed: %d', (reporter, upheld, dismissed, weight) => {
  expect(reportWeight(reporter, { upheld, dismissed }, now)).toBeCloseTo(weight);
});

test('three fans who are known hold a comment; new ones take six, and a farm of liars thirty', () => {
  const needed = (weight: number) => Math.ceil(HOLDING_WEIGHT / weight);
  const none = { upheld: 0, dismissed: 0 };
  expect(needed(reportWeight(known, none, now))).toBe(3);
  expect(needed(reportWeight(fresh, none, now))).toBe(6);
  expect(needed(reportWeight(known, { upheld: 0, dismissed: 50 }, now))).toBe(30);
});
