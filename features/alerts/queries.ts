import 'server-only';
import { isNull, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { moderationCase } from '@/db/schema/moderation';
import type { Queue } from './policy';

/** The moderators' queue as it is now, by the database's clock. One query over what is open. */
export async function findQueueState(): Promise<Queue> {
  const { openedAt, risk, closedAt } = moderationCase;
  const [row] = await db()
    .select({
      at: sql<Date>`now()`.mapWith(openedAt),
      waiting: sql<number>`count(*)::int`,
      since: sql<Date | null>`min(${openedAt})`.mapWith(openedAt),
      seriousSince: sql<Date | null>`min(${openedAt}) filter (where ${risk} >= 1)`.mapWith(
        openedAt,
      ),
    })
    .from(moderationCase)
    .where(isNull(closedAt));
  if (!row) throw new Error('The database counted nothing');
  return row;
}
