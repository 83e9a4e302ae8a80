import 'server-only';
import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { comment, commentRevision } from '@/db/schema/comments';

/**
 * Deletes the words of every comment of a member who leaves, and the words before them; the places
 * stay as gaps. Returns what there was, for the caller to take from the tallies and the pages.
 */
export async function removeCommentsOf(tx: Transaction, memberId: string) {
  const removed = await tx
    .select({
      id: comment.id,
      postId: comment.postId,
      parentId: comment.parentId,
      authorId: comment.authorId,
      foldKey: comment.foldKey,
      status: comment.status,
    })
    .from(comment)
    .where(and(eq(comment.authorId, memberId), ne(comment.status, 'deleted')))
    .orderBy(comment.id)
    .for('no key update');
  const ids = removed.map(({ id }) => id);
  await tx
    .update(comment)
    .set({ status: 'deleted', text: '', language: 'und', foldKey: null })
    .where(inArray(comment.id, ids));
  await tx.delete(commentRevision).where(inArray(commentRevision.commentId, ids));
  return removed;
}
