import type { Role } from '@/features/members/role';
import { type Actor, mayModerate, outranks } from '@/features/moderation/policy';
import type { SanctionKind } from './terms';

/** The member whom it is about. */
export type Target = { id: string; role: Role };

/** What is asked of a sanction: who imposed it, and whether it holds. */
export type SanctionState = {
  imposedBy: string | null;
  endsAt: Date | null;
  liftedAt: Date | null;
};

/** Whether time or a moderator has ended it. A warning stays what was said, read or not. */
export function isOver(
  { endsAt, liftedAt }: Pick<SanctionState, 'endsAt' | 'liftedAt'>,
  now: Date,
) {
  return liftedAt !== null || (endsAt !== null && endsAt <= now);
}

/**
 * Why this member may not sanction that one, lift what limits them, or hide what they wrote; null
 * where they may: a moderator about who stands below them.
 */
export function refusalToSanction(actor: Actor, target: Target) {
  if (!mayModerate(actor)) return 'not-allowed';
  if (target.id === actor.id) return 'own-account';
  return outranks(actor.role, target.role) ? null : 'role-not-below';
}

/** Why this member may not lift the sanction; null where they may, also one of their own. */
export function refusalToLift(actor: Actor, target: Target, sanction: SanctionState, now: Date) {
  const refusal = refusalToSanction(actor, target);
  if (refusal) return refusal;
  return isOver(sanction, now) ? 'sanction-over' : null;
}

/** Why a member may not appeal against this sanction of theirs; null where they may, once. */
export function refusalToAppeal(
  sanction: Pick<SanctionState, 'endsAt' | 'liftedAt'>,
  appealed: boolean,
  now: Date,
) {
  if (appealed) return 'already-appealed';
  return isOver(sanction, now) ? 'sanction-over' : null;
}

/**
 * Why this member may not answer an appeal; null where they may: a moderator above whom it is about,
 * and not the one whose decision is appealed against.
 */
export function refusalToAnswer(
  actor: Actor,
  target: Target,
  sanction: Pick<SanctionState, 'imposedBy'>,
  answered: boolean,
) {
  const refusal = refusalToSanction(actor, target);
  if (refusal) return refusal;
  if (sanction.imposedBy === actor.id) return 'own-sanction';
  return answered ? 'already-answered' : null;
}

/** Whether it limits its member now; a warning until it is read. */
export function isLimiting(
  sanction: Pick<SanctionState, 'endsAt' | 'liftedAt'> & Parameters<typeof isUnread>[0],
  now: Date,
): boolean {
  return sanction.kind === 'warn' ? isUnread(sanction) : !isOver(sanction, now);
}

/** Whether it is a warning that still stands in its member's way. */
export function isUnread(sanction: {
  kind: SanctionKind;
  acknowledgedAt: Date | null;
  liftedAt: Date | null;
}): boolean {
  return sanction.kind === 'warn' && !sanction.acknowledgedAt && !sanction.liftedAt;
}
