import 'server-only';
import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { member } from '@/db/schema/members';
import { duty } from '@/db/schema/moderation';

/** Who was at the desk in the last 15 minutes and still is a moderator or owner, the last seen first. */
export async function findOnDuty() {
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
      ),
    )
    .orderBy(desc(duty.seenAt), member.id);
}
