import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { member } from '@/db/schema/members';
import { moderationEntry, sanction } from '@/db/schema/moderation';
import type { SanctionKind } from '@/features/sanctions/terms';
import { inForce } from '@/features/session/viewer';

/**
 * The member as they are, so that whoever else decides about them waits until the transaction ends;
 * null for who never joined or has left. They themselves can go on.
 */
export async function lockMember(tx: Transaction, id: string) {
  const [row] = await tx
    .select({ id: member.id, role: member.role, joinedAt: member.joinedAt })
    .from(member)
    .where(eq(member.id, id))
    .for('no key update');
  return row?.joinedAt ? { id: row.id, role: row.role } : null;
}

/** The sanction of this kind that limits the member now, with its author's name; null for none. */
export async function findInForce(tx: Transaction, memberId: string, kind: SanctionKind) {
  const [row] = await tx
    .select({
      id: sanction.id,
      reason: sanction.reason,
      note: sanction.note,
      commentId: sanction.commentId,
      imposedBy: sanction.imposedBy,
      startsAt: sanction.startsAt,
      endsAt: sanction.endsAt,
      by: member.displayName,
    })
    .from(sanction)
    .leftJoin(member, eq(member.id, sanction.imposedBy))
    .where(and(eq(sanction.memberId, memberId), eq(sanction.kind, kind), inForce()))
    .orderBy(desc(sanction.id))
    .limit(1);
  return row ?? null;
}

/** The sanction and its member, locked until the transaction ends; null where there is none. */
export async function lockSanction(tx: Transaction, id: string) {
  const [row] = await tx
    .select({
      id: sanction.id,
      kind: sanction.kind,
      reason: sanction.reason,
      imposedBy: sanction.imposedBy,
      endsAt: sanction.endsAt,
      liftedAt: sanction.liftedAt,
      liftedBy: sanction.liftedBy,
      acknowledgedAt: sanction.acknowledgedAt,
      member: { id: member.id, role: member.role, displayName: member.displayName },
    })
    .from(sanction)
    .innerJoin(member, eq(member.id, sanction.memberId))
    .where(eq(sanction.id, id))
    .for('no key update', { of: sanction });
  return row ?? null;
}

export type LockedSanction = NonNullable<Awaited<ReturnType<typeof lockSanction>>>;

/** The newest line of the log that did this about the sanction, or null: the seed writes none. */
export async function findLine(
  tx: Transaction,
  memberId: string,
  action: `${SanctionKind}-member` | 'lift-sanction',
  sanctionId: string,
) {
  const [row] = await tx
    .select({ id: moderationEntry.id, details: moderationEntry.details })
    .from(moderationEntry)
    .where(
      and(
        eq(moderationEntry.memberId, memberId),
        eq(moderationEntry.action, action),
        sql`${moderationEntry.details} ->> 'sanctionId' = ${sanctionId}`,
      ),
    )
    .orderBy(desc(moderationEntry.id))
    .limit(1);
  return row ?? null;
}
