import 'server-only';
import { sql } from 'drizzle-orm';
import { db } from '@/db/client';

/** How many cases wait for a decision, and since when the oldest does; null where none waits. One query. */
export async function findWaiting(): Promise<{ count: number; oldest: Date | null }> {
  const { rows } = await db().execute<{ count: number; oldest: string | Date | null }>(sql`
    select count(*)::int as count, min(opened_at) as oldest
    from moderation_case where closed_at is null`);
  const { count = 0, oldest = null } = rows[0] ?? {};
  return { count, oldest: oldest === null ? null : new Date(oldest) };
}
