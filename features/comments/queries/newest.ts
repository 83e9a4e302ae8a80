import 'server-only';
import { type SQL, sql } from 'drizzle-orm';

/**
 * An array of the ids of a post's threads older than `before`, newest first, at most `limit`; of three or more
 * that say the same only the newest. `first` is put before them, wherever it stands. Three ranges
 * of three indexes, however many comments there are: those that stand alone, the newest of each
 * group, and the other one of a group of two.
 */
export function newestIds(
  postId: string,
  { before, first, limit }: { before?: string; first?: string; limit: number },
): SQL {
  const older = (id: SQL) => (before ? sql`and ${id} < ${before}` : sql``);
  // An array, not a subquery to join with: without fresh statistics, as in the first minute of a
  // flood, the planner would sort the whole table for that.
  return sql`array(
    select id from (
      ${first ? sql`select ${first}::uuid as id union all` : sql``}
      (select c.id from comment c left join comment_tally t on t.comment_id = c.id
        where c.post_id = ${postId} and c.parent_id is null and c.fold_key is null
          and (c.status = 'visible' or t.replies > 0)
          ${older(sql`c.id`)}
        order by c.id desc limit ${limit})
      union all
      (select newest_id from comment_fold where post_id = ${postId} and comments > 0
        ${older(sql`newest_id`)}
        order by newest_id desc limit ${limit})
      union all
      (select second_id from comment_fold where post_id = ${postId} and comments = 2
        ${older(sql`second_id`)}
        order by second_id desc limit ${limit})
    ) thread order by id desc limit ${limit}
  )`;
}
