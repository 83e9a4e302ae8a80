import 'server-only';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { moderationEntry } from '@/db/schema/moderation';
import { type HeldFor, readHeldFor } from '@/features/comments/held-for';

/** The reason of the last hold of a comment that is held, for `readHeldFor`; null for any other. */
export function lastHold(): SQL<string | null> {
  return sql`case when ${comment.status} = 'held' then (select ${moderationEntry.reason}
    from ${moderationEntry} where ${moderationEntry.commentId} = ${comment.id}
      and ${moderationEntry.action} = 'hold-comment'
    order by ${moderationEntry.id} desc limit 1) end`;
}

/** Why this comment was held last, as far as its author is told. */
export async function findHeldFor(commentId: string): Promise<HeldFor | undefined> {
  const [line] = await db()
    .select({ reason: moderationEntry.reason })
    .from(moderationEntry)
    .where(
      and(eq(moderationEntry.commentId, commentId), eq(moderationEntry.action, 'hold-comment')),
    )
    .orderBy(desc(moderationEntry.id))
    .limit(1);
  return readHeldFor(line?.reason ?? null);
}
