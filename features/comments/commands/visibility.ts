import 'server-only';
import { eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { post } from '@/db/schema/posts';
import type { CommentStatus } from '@/features/comments/policy';
import { addToParents, addToPosts } from './tallies';

export type LockedComment = NonNullable<Awaited<ReturnType<typeof lockComment>>>;

/**
 * The comment as it stands, kept from changing until the transaction ends; null when there is none.
 * Says nothing about who may see it: the caller's policy does.
 */
export async function lockComment(tx: Transaction, id: string) {
  const [row] = await tx
    .select({
      id: comment.id,
      postId: comment.postId,
      slug: post.slug,
      parentId: comment.parentId,
      authorId: comment.authorId,
      text: comment.text,
      language: comment.language,
      status: comment.status,
      revision: comment.revision,
      createdAt: comment.createdAt,
      editedAt: comment.editedAt,
    })
    .from(comment)
    .innerJoin(post, eq(post.id, comment.postId))
    .where(eq(comment.id, id))
    .for('no key update', { of: comment });
  return row ?? null;
}

/**
 * Gives a comment another status and, where that shows or hides it, changes the counts of its post
 * and of the comment it answers by exactly one, in the same transaction. Returns the comment as it
 * was before; null when there is none. Asks nothing: the caller's policy does.
 */
export async function setCommentStatus(
  tx: Transaction,
  id: string,
  status: CommentStatus,
): Promise<LockedComment | null> {
  const before = await lockComment(tx, id);
  if (!before || before.status === status) return before;
  await tx.update(comment).set({ status }).where(eq(comment.id, id));
  const change = Number(status === 'visible') - Number(before.status === 'visible');
  await addToPosts(tx, new Map([[before.postId, change]]));
  if (before.parentId) await addToParents(tx, new Map([[before.parentId, change]]));
  return before;
}
