/** The moderators' queue at a moment; null where nothing of the kind is in it. */
export type Queue = {
  at: Date;
  /** Cases that wait. */
  waiting: number;
  /** Since when the oldest waits, and the oldest that is serious. */
  since: Date | null;
  seriousSince: Date | null;
};

export type Limits = { afterMinutes: number; waiting: number };
export type Lateness = 'serious' | 'old' | 'many';

/** Minutes that anything may wait. */
const OLD_AFTER_MINUTES = 30;
/** Nobody is told of the same again before. */
const AGAIN_AFTER_MS = 60 * 60_000;

/** Times that a delivery is tried. */
export const MOST_ATTEMPTS = 8;
const FIRST_PAUSE_MS = 15_000;

/** In what way the queue is late: a serious case, any case, or too many; empty while it is fine. */
export function latenessOf(queue: Queue, { afterMinutes, waiting }: Limits): Lateness[] {
  const { at, since, seriousSince } = queue;
  return [
    ...(minutesSince(seriousSince, at) >= afterMinutes ? ['serious' as const] : []),
    ...(minutesSince(since, at) >= OLD_AFTER_MINUTES ? ['old' as const] : []),
    ...(queue.waiting > waiting ? ['many' as const] : []),
  ];
}

/** Whether to tell now that it is late: for the first time, after it was fine, or an hour later. */
export function isToBeTold(at: Date, toldAt: Date | null, fineAt: Date | null): boolean {
  if (!toldAt || (fineAt && fineAt > toldAt)) return true;
  return at.getTime() - toldAt.getTime() >= AGAIN_AFTER_MS;
}

/**
 * Milliseconds until a delivery is tried again after so many attempts: each pause twice the one
 * before, and by up to a half shorter or longer; `random` is from 0 to 1. Null where it is given up.
 */
export function pauseAfter(attempts: number, random: number): number | null {
  if (attempts >= MOST_ATTEMPTS) return null;
  return Math.round(FIRST_PAUSE_MS * 2 ** (attempts - 1) * (0.5 + random));
}

/** Whole minutes from `since` to `at`; none where there is no such moment. */
export function minutesSince(since: Date | null, at: Date): number {
  return since ? Math.floor((at.getTime() - since.getTime()) / 60_000) : -1;
}
