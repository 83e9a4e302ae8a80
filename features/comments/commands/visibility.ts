import 'server-only';
import { eq, inArray } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { post } from '@/db/schema/posts';
import type { CommentStatus } from '@/features/comments/policy';
import { changeFolds, foldChanges, standAlone, withIds } from './folds';
import { addToParents, addToPosts, countIds, negative } from './tallies';

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
      foldKey: comment.foldKey,
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
 * Gives a comment another status and, where that shows or hides it, changes the counts of its post,
 * of those that say the same and of the comment it answers by exactly one, in the same transaction. Returns the comment as it
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
  const change = changeOf(before.status, status);
  const freed = change === 1 ? await standAlone(tx, withIds([before.parentId])) : [];
  await addToPosts(tx, new Map([[before.postId, change]]));
  await changeFolds(tx, [...freed, ...(change === 0 ? [] : foldChanges([before], change))]);
  if (before.parentId) await addToParents(tx, new Map([[before.parentId, change]]));
  return before;
}

type Counted = Pick<
  LockedComment,
  'id' | 'postId' | 'parentId' | 'authorId' | 'foldKey' | 'status'
>;

/**
 * Hides many comments as `setCommentStatus` hides one, each count changed once. The caller has
 * locked them, in the order of their ids, and asked who may.
 */
export async function hideComments(tx: Transaction, comments: readonly Counted[]): Promise<void> {
  const ids = comments.map(({ id }) => id);
  await tx.update(comment).set({ status: 'hidden' }).where(inArray(comment.id, ids));
  const visible = comments.filter(({ status }) => status === 'visible');
  await addToPosts(tx, negative(countIds(visible.map(({ postId }) => postId))));
  await changeFolds(tx, foldChanges(visible, -1));
  await addToParents(tx, negative(countIds(visible.map(({ parentId }) => parentId))));
}

function changeOf(before: CommentStatus, after: CommentStatus): -1 | 0 | 1 {
  if ((before === 'visible') === (after === 'visible')) return 0;
  return after === 'visible' ? 1 : -1;
}
