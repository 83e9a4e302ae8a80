import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { member } from '@/db/schema/members';
import { sanction } from '@/db/schema/moderation';
import { inForce, type Member } from './viewer';

/**
 * The member who acts, with the role and the sanctions that they have now: what a request brought
 * may be older. Both stay so until the transaction ends. Who has left is a fan. To be asked before
 * anything else is locked.
 */
export async function lockActor(tx: Transaction, actor: Member): Promise<Member> {
  const [now] = await tx
    .select({ role: member.role })
    .from(member)
    .where(eq(member.id, actor.id))
    .for('share');
  // Only now: in one statement they would be as they were before a wait for the lock.
  const sanctions = await tx
    .select({
      id: sanction.id,
      kind: sanction.kind,
      reason: sanction.reason,
      endsAt: sanction.endsAt,
    })
    .from(sanction)
    .where(and(eq(sanction.memberId, actor.id), inForce()));
  return {
    ...actor,
    role: now?.role ?? 'fan',
    sanctions: sanctions.map((row) => ({ ...row, endsAt: row.endsAt?.toISOString() ?? null })),
  };
}
