/** The moderators' queue at a moment; null where nothing of the kind is in it. */
export type Queue = {
  at: Date;
  /** Cases that wait. */
  waiting: number;
  /** When the oldest was opened, and the oldest that is serious by now. */
  since: Date | null;
  seriousSince: Date | null;
};

export type Limits = { afterMinutes: number; waiting: number };
export type Lateness = 'serious' | 'old' | 'many';
/** A moment for each way of being late; none where there was none of late. */
export type Moments = Partial<Record<Lateness, Date>>;

/** Minutes that anything may wait. */
const OLD_AFTER_MINUTES = 30;
/** Nobody is told of the same again before, unless it was fine in between, and then not before: */
const AGAIN_AFTER_MS = 60 * 60_000;
const LEAST_PAUSE_MS = 10 * 60_000;

/** Times that a delivery is tried. */
export const MOST_ATTEMPTS = 8;
const FIRST_PAUSE_MS = 15_000;

const ways: readonly Lateness[] = ['serious', 'old', 'many'];

/** In what way the queue is late: a serious case, any case, or too many; empty while it is fine. */
export function latenessOf(queue: Queue, { afterMinutes, waiting }: Limits): Lateness[] {
  const { at, since, seriousSince } = queue;
  return [
    ...(minutesSince(seriousSince, at) >= afterMinutes ? ['serious' as const] : []),
    ...(minutesSince(since, at) >= OLD_AFTER_MINUTES ? ['old' as const] : []),
    ...(queue.waiting > waiting ? ['many' as const] : []),
  ];
}

/** The ways in which the queue is in time while it is late in these. */
export function inTimeWays(late: readonly Lateness[]): Lateness[] {
  return ways.filter((way) => !late.includes(way));
}

/**
 * Whether to tell now that the queue is late in these ways: when one of them was never told, or was
 * told an hour ago, or ten minutes ago and was seen in time since (`fineAt`).
 */
export function isToBeTold(
  at: Date,
  late: readonly Lateness[],
  toldAt: Moments,
  fineAt: Moments,
): boolean {
  return late.some((way) => isNews(at, toldAt[way], fineAt[way]));
}

function isNews(at: Date, toldAt?: Date, fineAt?: Date): boolean {
  if (!toldAt) return true;
  const pause = at.getTime() - toldAt.getTime();
  const wasFine = fineAt !== undefined && fineAt > toldAt;
  return pause >= (wasFine ? LEAST_PAUSE_MS : AGAIN_AFTER_MS);
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
