import { sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';

const perKind = sql.raw(
  ['heart', 'party', 'clap', 'tears', 'fire', 'hands']
    .map((kind) => `count(*) filter (where kind = '${kind}') as ${kind}`)
    .join(', '),
);

/** Counts the rows that the seed stored, so that no tally can differ from them. */
export async function insertTallies(db: Executor): Promise<void> {
  await db.execute(sql`
    insert into post_tally (post_id, comments, heart, party, clap, tears, fire, hands)
    select post.id, (select count(*) from comment where comment.post_id = post.id and status = 'visible'),
      counted.heart, counted.party, counted.clap, counted.tears, counted.fire, counted.hands
    from post cross join lateral (
      select ${perKind} from post_reaction where post_id = post.id
    ) counted`);
  await db.execute(sql`
    insert into comment_fold (post_id, fold_key, comments, fans, newest_id, second_id)
    select post_id, fold_key, count(*), count(distinct author_id),
      (array_agg(id order by id desc))[1], (array_agg(id order by id desc))[2]
    from comment where fold_key is not null and status = 'visible' group by post_id, fold_key`);
  await db.execute(sql`
    insert into comment_tally
      (comment_id, post_id, parent_id, replies, heart, party, clap, tears, fire, hands)
    select comment.id, comment.post_id, comment.parent_id,
      (select count(*) from comment reply where reply.parent_id = comment.id and reply.status = 'visible'),
      counted.heart, counted.party, counted.clap, counted.tears, counted.fire, counted.hands
    from comment cross join lateral (
      select ${perKind} from comment_reaction where comment_id = comment.id
    ) counted`);
}
