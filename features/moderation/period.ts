export const ranges = ['day', 'month'] as const;
export type Range = (typeof ranges)[number];

/** `count` steps of `step` milliseconds each; the last one is not over yet. */
export type Period = { range: Range; start: Date; step: number; count: number };

const HOUR_MS = 3_600_000;
const steps = {
  day: { step: HOUR_MS, count: 24 },
  month: { step: 24 * HOUR_MS, count: 30 },
};

/** The last 24 hours by the hour, or the last 30 days by the day, each beginning whole in UTC. */
export function periodOf(range: Range, now: Date): Period {
  const { step, count } = steps[range];
  const current = Math.floor(now.getTime() / step);
  return { range, start: new Date((current - count + 1) * step), step, count };
}

/** When each step begins. */
export function stepsOf({ start, step, count }: Period): Date[] {
  return Array.from({ length: count }, (_, nth) => new Date(start.getTime() + nth * step));
}

export function isRange(value: unknown): value is Range {
  return (ranges as readonly unknown[]).includes(value);
}
