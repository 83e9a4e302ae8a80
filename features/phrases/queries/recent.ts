import 'server-only';
import { desc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { PREVIEW_COMMENTS } from '@/features/phrases/limits';

export type RecentComment = Awaited<ReturnType<typeof findRecentComments>>[number];

/** The newest visible comments of all posts, newest first. One query. */
export function findRecentComments() {
  return db()
    .select({ id: comment.id, text: comment.text, language: comment.language })
    .from(comment)
    .where(eq(comment.status, 'visible'))
    .orderBy(desc(comment.id))
    .limit(PREVIEW_COMMENTS);
}
