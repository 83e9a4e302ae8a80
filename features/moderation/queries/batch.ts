import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { moderationEntry } from '@/db/schema/moderation';
import { parseUuid } from '@/lib/uuid';

export type BatchSummary = NonNullable<Awaited<ReturnType<typeof findBatch>>>;

/**
 * How many comments one act of this moderator decided about, and of how many that has been taken
 * back; null for an act that is not theirs.
 */
export async function findBatch(actorId: string, batch: unknown) {
  const id = parseUuid(batch);
  if (!id) return null;
  const undoing = alias(moderationEntry, 'undoing');
  const [row] = await db()
    .select({
      decided: sql<number>`count(*)::int`,
      undone: sql<number>`count(${undoing.id})::int`,
    })
    .from(moderationEntry)
    .leftJoin(undoing, eq(undoing.undoes, moderationEntry.id))
    .where(and(eq(moderationEntry.batchId, id), eq(moderationEntry.actorId, actorId)));
  return row && row.decided > 0 ? { id, ...row } : null;
}
