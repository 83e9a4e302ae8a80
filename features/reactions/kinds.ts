/** The reactions there are, in the order they are shown. A new one is a migration and a line here. */
export const reactionKinds = ['heart', 'party', 'clap', 'tears', 'fire', 'hands'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

export const reactionEmoji: Record<ReactionKind, string> = {
  heart: '❤️',
  party: '🎉',
  clap: '👏',
  tears: '🥹',
  fire: '🔥',
  hands: '🫶',
};

/** How many of each kind; a kind nobody used is left out, so that pages stay light. */
export type ReactionCounts = Partial<Record<ReactionKind, number>>;

export function isReactionKind(value: string): value is ReactionKind {
  return (reactionKinds as readonly string[]).includes(value);
}

/** The kinds with a count above zero, from a tally row; a missing row counts nothing. */
export function countsOf(
  tally: Partial<Record<ReactionKind, number | null>> | null,
): ReactionCounts {
  const counts: ReactionCounts = {};
  for (const kind of reactionKinds) if (tally?.[kind]) counts[kind] = tally[kind];
  return counts;
}
