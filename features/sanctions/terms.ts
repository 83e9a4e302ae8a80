/** What a sanction limits, the mildest first. */
export const sanctionKinds = ['warn', 'mute', 'hold', 'ban'] as const;
export type SanctionKind = (typeof sanctionKinds)[number];

/** For how long, in the order the choices are shown. */
export const terms = ['hour', 'day', 'week', 'month', 'date', 'forever'] as const;
export type Term = (typeof terms)[number];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MOST_MS = 3653 * DAY_MS;
const lengths: Partial<Record<Term, number>> = {
  hour: HOUR_MS,
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 30 * DAY_MS,
};

/** The terms that a kind has: a warning has no end, and a mute always one. */
export function termsOf(kind: SanctionKind): readonly Term[] {
  if (kind === 'warn') return [];
  return kind === 'mute' ? terms.filter((term) => term !== 'forever') : terms;
}

/**
 * When a sanction that begins at `now` ends, or null for good. Undefined where the kind has no such
 * term, or the date is missing, past, or more than ten years away.
 */
export function endOf(
  { kind, term, until }: { kind: SanctionKind; term: Term | null; until: Date | null },
  now: Date,
): Date | null | undefined {
  if (kind === 'warn') return null;
  if (!term || !termsOf(kind).includes(term)) return undefined;
  if (term === 'forever') return null;
  const length = lengths[term];
  const end = length === undefined ? until : new Date(now.getTime() + length);
  const ahead = end ? end.getTime() - now.getTime() : 0;
  return end && ahead > 0 && ahead <= MOST_MS ? end : undefined;
}
