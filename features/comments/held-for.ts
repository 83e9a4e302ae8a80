const told = ['post-holds', 'link', 'repeated'] as const;

/** Why a comment waits, as far as its author is told: what gives no list, check or report away. */
export type HeldFor = (typeof told)[number];

/** The reason of a hold, where its author is told it. */
export function readHeldFor(reason: string | null): HeldFor | undefined {
  return told.find((known) => known === reason);
}
