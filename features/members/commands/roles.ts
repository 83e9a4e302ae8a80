import 'server-only';
import { eq } from 'drizzle-orm';
import { db, type Transaction } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import { member } from '@/db/schema/members';
import { moderationEntry } from '@/db/schema/moderation';
import { mayGiveRoles, type RoleRefusal, refusesGivingRole } from '@/features/members/policy';
import type { Role } from '@/features/members/role';
import { lockActor } from '@/features/session/acting';
import type { Member } from '@/features/session/viewer';

export type GiveRoleOutcome =
  | { ok: true; changed: boolean; displayName: string }
  | { ok: false; code: RoleRefusal };

/**
 * Gives a member a role instead of the one they have, and writes it into the log. Refuses who is
 * no owner, and whatever would leave no owner at all.
 */
export async function giveRole(
  actor: Member,
  memberId: string,
  role: Role,
): Promise<GiveRoleOutcome> {
  return inTransaction(async (tx) => {
    const owners = await lockOwners(tx);
    const current = await lockActor(tx, actor);
    const [target] = await tx.select().from(member).where(eq(member.id, memberId)).for('update');
    if (!target) return { ok: false, code: mayGiveRoles(current) ? 'not-found' : 'not-allowed' };
    const state = { id: target.id, role: target.role, joined: target.joinedAt !== null };
    const code = refusesGivingRole(current, state, role, owners.length);
    if (code) return { ok: false, code };
    const displayName = target.displayName ?? '';
    if (target.role === role) return { ok: true, changed: false, displayName };
    await tx.update(member).set({ role }).where(eq(member.id, memberId));
    await noteRole(tx, actor.id, actor.displayName, memberId, `${target.role} → ${role}`);
    return { ok: true, changed: true, displayName };
  });
}

export type MakeOwnerOutcome = { ok: true; changed: boolean } | { ok: false; code: 'not-found' };

/**
 * Makes the member with this e-mail address an owner, for whoever runs the server. Refuses an
 * address that nobody has signed in with: a typing mistake would give the site to a stranger.
 */
export async function makeOwner(email: string): Promise<MakeOwnerOutcome> {
  return db().transaction(async (tx) => {
    const [target] = await tx
      .select({ id: member.id, role: member.role })
      .from(member)
      .where(eq(member.email, email.trim().toLowerCase()))
      .for('update');
    if (!target) return { ok: false, code: 'not-found' };
    if (target.role === 'owner') return { ok: true, changed: false };
    await tx.update(member).set({ role: 'owner' }).where(eq(member.id, target.id));
    await noteRole(tx, null, 'npm run owner', target.id, `${target.role} → owner`);
    return { ok: true, changed: true };
  });
}

/** The ids of all owners, held until the transaction ends, so that two can't leave together. */
export async function lockOwners(tx: Transaction): Promise<string[]> {
  const owners = await tx
    .select({ id: member.id })
    .from(member)
    .where(eq(member.role, 'owner'))
    .orderBy(member.id)
    .for('update');
  return owners.map(({ id }) => id);
}

async function noteRole(
  tx: Transaction,
  actorId: string | null,
  actorName: string,
  memberId: string,
  note: string,
) {
  await tx
    .insert(moderationEntry)
    .values({ actorId, actorName, action: 'give-role', memberId, note });
}
