import 'server-only';
import { and, eq, gte, inArray, notExists, type SQL, sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { moderationEntry } from '@/db/schema/moderation';
import { firstIdAt } from '@/lib/made-uuid';

const DAY_MS = 86_400_000;

/** How many comments `hideRecent` would hide yet for a ban that began at that moment. */
export function countRecent(db: Executor, memberId: string, bannedAt: Date): Promise<number> {
  return db.$count(comment, recentOf(db, memberId, bannedAt));
}

/**
 * What a member wrote in the day before a ban and since, and everybody or a moderator can still see,
 * but for what a moderator has shown since.
 */
export function recentOf(db: Executor, memberId: string, bannedAt: Date): SQL | undefined {
  const shownAgain = and(
    eq(moderationEntry.commentId, comment.id),
    inArray(moderationEntry.action, ['restore-comment', 'approve-comment']),
    gte(moderationEntry.createdAt, bannedAt),
  );
  return and(
    eq(comment.authorId, memberId),
    gte(comment.id, firstIdAt(new Date(bannedAt.getTime() - DAY_MS))),
    inArray(comment.status, ['visible', 'held']),
    notExists(db.select({ id: sql`1` }).from(moderationEntry).where(shownAgain)),
  );
}
