import 'server-only';
import { and, desc, eq, gt, inArray, ne, notExists, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { member } from '@/db/schema/members';
import { duty, sanction } from '@/db/schema/moderation';
import { inForce } from '@/features/session/viewer';

/**
 * Who was at the desk in the last 15 minutes and still is a moderator or owner under no sanction, the
 * last seen first. One query.
 */
export async function findOnDuty() {
  const sanctioned = db()
    .select({ id: sanction.id })
    .from(sanction)
    .where(and(eq(sanction.memberId, member.id), ne(sanction.kind, 'warn'), inForce()));
  return db()
    .select({
      handle: member.handle,
      displayName: sql<string>`coalesce(${member.displayName}, ${member.handle}, '')`,
      plainName: member.plainName,
      seenAt: duty.seenAt,
    })
    .from(duty)
    .innerJoin(member, eq(member.id, duty.memberId))
    .where(
      and(
        gt(duty.seenAt, sql`now() - interval '15 minutes'`),
        inArray(member.role, ['moderator', 'owner']),
        notExists(sanctioned),
      ),
    )
    .orderBy(desc(duty.seenAt), member.id);
}
