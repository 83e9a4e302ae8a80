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
 * groups of one post does so in turn. Each look is a short range of an index; "exists" would be
 * planned as one scan of all comments.
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
  await db.execute(sql`
    with changed as (
      select * from json_to_recordset(${JSON.stringify(rows)})
        as changed(id uuid, post_id uuid, fold_key text, author_id uuid, step integer)
    ), by_fan as (
      select post_id, fold_key, author_id, sum(step) as comments,
        case when (
          select true from comment other
          where other.post_id = changed.post_id and other.fold_key = changed.fold_key
            and other.author_id = changed.author_id and other.status = 'visible'
            and other.id <> all (array(select id from changed))
          limit 1
        ) then 0 else sign(sum(step)) end as fans
      from changed group by post_id, fold_key, author_id
    ), by_key as (
      select post_id, fold_key, sum(comments) as comments, sum(fans) as fans
      from by_fan group by post_id, fold_key
    )
    insert into comment_fold (post_id, fold_key, comments, fans, newest_id, second_id)
    select post_id, fold_key, comments, fans, newest[1], newest[2]
    from by_key cross join lateral (
      select array(
        select id from comment
        where comment.post_id = by_key.post_id and comment.fold_key = by_key.fold_key
          and status = 'visible'
        order by id desc limit 2
      ) as newest
      offset 0
    ) found
    order by post_id, fold_key
    on conflict (post_id, fold_key) do update set
      comments = comment_fold.comments + excluded.comments,
      fans = comment_fold.fans + excluded.fans,
      newest_id = excluded.newest_id,
      second_id = excluded.second_id`);
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
