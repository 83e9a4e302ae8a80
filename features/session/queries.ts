import 'server-only';
import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { account, member, outboxMail, session } from '@/db/schema/members';
import { sanction } from '@/db/schema/moderation';
import { inForce } from './viewer';

export type Ban = { id: string; reason: string; endsAt: Date | null };

/** The ban that keeps this member out now, the longest one if there are several; null for none. */
export async function findBan(memberId: string): Promise<Ban | null> {
  const [ban] = await db()
    .select({ id: sanction.id, reason: sanction.reason, endsAt: sanction.endsAt })
    .from(sanction)
    .where(and(eq(sanction.memberId, memberId), eq(sanction.kind, 'ban'), inForce()))
    .orderBy(sql`${sanction.endsAt} desc nulls first`)
    .limit(1);
  return ban ?? null;
}

/** Whether the member has chosen a name and handle; null where there is no such member. */
export async function findJoined(memberId: string): Promise<boolean | null> {
  const [row] = await db()
    .select({ joined: sql<boolean>`${member.joinedAt} is not null` })
    .from(member)
    .where(eq(member.id, memberId));
  return row?.joined ?? null;
}

/** The member's sessions that have not expired, newest first. */
export async function listSessions(memberId: string) {
  return db()
    .select({
      id: session.id,
      userAgent: session.userAgent,
      createdAt: session.createdAt,
      expires: session.expires,
    })
    .from(session)
    .where(and(eq(session.userId, memberId), gt(session.expires, sql`now()`)))
    .orderBy(desc(session.createdAt), desc(session.id));
}

/** The providers that the member can sign in with. */
export async function listConnections(memberId: string): Promise<string[]> {
  const rows = await db()
    .select({ provider: account.provider })
    .from(account)
    .where(eq(account.userId, memberId));
  return rows.map(({ provider }) => provider);
}

/** What the demo would have mailed, newest first. */
export async function listOutbox() {
  return db().select().from(outboxMail).orderBy(desc(outboxMail.id)).limit(50);
}
