import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '@/db/client';

/** A visible comment that joined the others of its key, or that has left them. */
export type FoldChange = {
  id: string;
  postId: string;
  foldKey: string;
  authorId: string | null;
  step: 1 | -1;
};

type Foldable = Omit<FoldChange, 'foldKey' | 'step'> & { foldKey: string | null };

/** The changes of comments that join (1) or leave (-1); those that stand alone change nothing. */
export function foldChanges(comments: readonly Foldable[], step: 1 | -1): FoldChange[] {
  return comments.flatMap(({ id, postId, authorId, foldKey }) =>
    foldKey === null ? [] : { id, postId, authorId, foldKey, step },
  );
}

/**
 * Counts comments in and out of their groups and finds the newest of each anew. To be called after
 * the comments' rows have changed, and while the tally of each post is locked: whoever changes the
 * groups of one post does so in turn.
 */
export async function changeFolds(db: Executor, changes: readonly FoldChange[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ id, postId, foldKey, authorId, step }) => ({
    id,
    post_id: postId,
    fold_key: foldKey,
    author_id: authorId,
    step,
  }));
  await db.execute(sql`select change_folds(${JSON.stringify(rows)})`);
}

/**
 * Makes comments stand alone for good, because somebody answers them or because they lose their
 * author. Returns how that changes their groups, for `changeFolds`. Call it before any tally is
 * changed: comments are locked before tallies, in the order of their ids, everywhere.
 */
export async function standAlone(tx: Transaction, which: SQL): Promise<FoldChange[]> {
  const { rows } = await tx.execute<{
    id: string;
    post_id: string;
    fold_key: string;
    author_id: string | null;
    status: string;
  }>(sql`
    with locked as (
      select id, post_id, fold_key, author_id, status from comment
      where ${which} order by id for no key update
    ), freed as (
      update comment set fold_key = null from locked
      where comment.id = locked.id and locked.fold_key is not null
    )
    select * from locked where fold_key is not null`);
  const visible = rows.filter(({ status }) => status === 'visible');
  return foldChanges(
    visible.map((row) => ({
      id: row.id,
      postId: row.post_id,
      foldKey: row.fold_key,
      authorId: row.author_id,
    })),
    -1,
  );
}

/** The comments with these ids, for `standAlone`. */
export function withIds(ids: readonly (string | null)[]): SQL {
  return sql`id = any(${sql.param(ids.filter((id) => id !== null))}::uuid[])`;
}
