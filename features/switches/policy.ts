import type { Role } from '@/features/members/role';
import type { SanctionInForce } from '@/features/session/viewer';

/** How a post takes comments. */
export type PostSwitch = {
  mode: 'open' | 'slow' | 'hold' | 'closed';
  /** Seconds that a member waits between two comments on it; with `slow` alone. */
  slowSeconds: number | null;
  /** Hours that a member must have been one. */
  minimumAgeHours: number | null;
  /** What fans read where it is closed. */
  message: string | null;
  /** What becomes of a comment that the outside check has no answer for in time. */
  whenUnchecked: 'publish' | 'hold';
  /** When it counts as open again; null until somebody opens it. */
  endsAt: Date | null;
};

type Actor = { role: Role; sanctions: readonly Pick<SanctionInForce, 'kind'>[] };

/** Open to all at once, with no switch on: as a post without a row is, and for a celebration. */
export const openToAll: PostSwitch = {
  mode: 'open',
  slowSeconds: null,
  minimumAgeHours: null,
  message: null,
  whenUnchecked: 'publish',
  endsAt: null,
};

/** How the post takes comments at `now`: as its row says until that ends, and open to all otherwise. */
export function switchInForce(row: PostSwitch | null, now: Date): PostSwitch {
  if (!row || (row.endsAt !== null && row.endsAt <= now)) return openToAll;
  return row;
}

/** Whether this member may switch how posts take comments: staff, under no sanction but a warning. */
export function maySwitch(actor: Actor | null): boolean {
  if (!actor || actor.role === 'fan') return false;
  return !actor.sanctions.some(({ kind }) => kind !== 'warn');
}
