const disguises = [
  'case',
  'style',
  'confusables',
  'invisible',
  'marks',
  'leetspeak',
  'stretched',
  'spaced',
  'jamo',
] as const;

/**
 * What has to be undone before a phrase is seen: capitals, styled letters (NFKC), lookalikes (UTS #39),
 * characters nobody sees, marks on letters, digits and signs for letters, repeated letters, letters set
 * apart, and Hangul typed letter by letter.
 */
export type Disguise = (typeof disguises)[number];

/** Each disguise as one bit, so that a letter carries its own in a number. */
export const bits = Object.fromEntries(
  disguises.map((disguise, place) => [disguise, 1 << place]),
) as Record<Disguise, number>;

/** The disguises whose bits are set, always in the order of the type. */
export function disguisesIn(set: number): Disguise[] {
  return disguises.filter((disguise) => (set & bits[disguise]) !== 0);
}
