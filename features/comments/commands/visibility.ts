import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { post } from '@/db/schema/posts';
import type { CommentStatus } from '@/features/comments/policy';
import { changeFolds, foldChanges, standAlone, withIds } from './folds';
import { addToParents, addToPosts, type Changes, countIds } from './tallies';

export type LockedComment = Awaited<ReturnType<typeof lockComments>>[number];

/**
 * The comment as it stands, kept from changing until the transaction ends; null when there is none.
 * Says nothing about who may see it: the caller's policy does.
 */
export async function lockComment(tx: Transaction, id: string): Promise<LockedComment | null> {
  const [row] = await lockComments(tx, [id]);
  return row ?? null;
}

/** The same for many, in the order of their ids: whoever locks comments does so in that order. */
export async function lockComments(tx: Transaction, ids: readonly string[]) {
  return tx
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
    .where(sql`${comment.id} = any(${sql.param([...ids])}::uuid[])`)
    .orderBy(comment.id)
    .for('no key update', { of: comment });
}

/**
 * Gives a comment another status and, where that shows or hides it, changes the counts of its post,
 * of those that say the same and of the comment it answers by exactly one, in the same transaction.
 * Returns the comment as it was before; null when there is none. Asks nothing: the caller's policy
 * does.
 */
export async function setCommentStatus(
  tx: Transaction,
  id: string,
  status: CommentStatus,
): Promise<LockedComment | null> {
  const [before] = await setCommentStatuses(tx, [id], status);
  return before ?? null;
}

/** The same for many comments at once; returns all that there are, as they were before. */
export async function setCommentStatuses(
  tx: Transaction,
  ids: readonly string[],
  status: CommentStatus,
): Promise<LockedComment[]> {
  const all = await lockComments(tx, ids);
  const changed = all.filter((before) => before.status !== status);
  if (changed.length === 0) return all;
  await tx.update(comment).set({ status }).where(inIds(changed));
  const step = status === 'visible' ? 1 : -1;
  const counted = changed.filter((before) => (before.status === 'visible') !== (step === 1));
  const parents = counted.map(({ parentId }) => parentId);
  const freed = step === 1 ? await standAlone(tx, withIds(parents)) : [];
  await addToPosts(tx, times(step, countIds(counted.map(({ postId }) => postId))));
  await changeFolds(tx, [...freed, ...foldChanges(counted, step)]);
  await addToParents(tx, times(step, countIds(parents)));
  return all;
}

function inIds(comments: readonly { id: string }[]) {
  return sql`${comment.id} = any(${sql.param(comments.map(({ id }) => id))}::uuid[])`;
}

function times(step: 1 | -1, counts: Changes): Changes {
  return new Map([...counts].map(([id, count]) => [id, step * count]));
}
