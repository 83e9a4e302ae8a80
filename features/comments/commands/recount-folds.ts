import 'server-only';
import { sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';

type Fold = { comments: number; fans: number; newest_id: string | null; second_id: string | null };
/** A group of comments that say the same, and is told otherwise. */
export type FoldDifference = {
  subject: 'fold';
  /** Of the post. */
  id: string;
  foldKey: string;
  stored: Fold | null;
  counted: Fold;
};

const counted = sql`
  select post_id, fold_key, count(*)::int as comments, count(distinct author_id)::int as fans,
    (array_agg(id order by id desc))[1] as newest_id,
    (array_agg(id order by id desc))[2] as second_id
  from comment where fold_key is not null and status = 'visible' group by post_id, fold_key`;

/** Every group that differs from its comments. An empty one needs no row. */
export async function findFoldDifferences(db: Executor): Promise<FoldDifference[]> {
  const { rows } = await db.execute<Omit<FoldDifference, 'subject'>>(sql`
    with counted as (${counted}), stored as (select * from comment_fold)
    select post_id as id, fold_key as "foldKey",
      to_jsonb(stored) - '{post_id,fold_key}'::text[] as stored,
      coalesce(to_jsonb(counted) - '{post_id,fold_key}'::text[],
        '{"comments": 0, "fans": 0, "newest_id": null, "second_id": null}') as counted
    from counted full join stored using (post_id, fold_key)
    where to_jsonb(counted) is distinct from to_jsonb(stored)
      and not (counted is null and (stored.comments, stored.fans) = (0, 0)
        and (stored.newest_id, stored.second_id) is null)
    order by post_id, fold_key`);
  return rows.map((row) => ({ subject: 'fold', ...row }));
}

/** Stores a group as its comments are. */
export async function correctFold(db: Executor, { id, foldKey, counted }: FoldDifference) {
  const { comments, fans, newest_id, second_id } = counted;
  await db.execute(sql`
    insert into comment_fold (post_id, fold_key, comments, fans, newest_id, second_id)
    values (${id}, ${foldKey}, ${comments}, ${fans}, ${newest_id}, ${second_id})
    on conflict (post_id, fold_key) do update set
      (comments, fans, newest_id, second_id) = (excluded.comments, excluded.fans,
        excluded.newest_id, excluded.second_id)`);
}
