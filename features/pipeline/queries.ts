import 'server-only';
import { sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { member } from '@/db/schema/members';
import { firstIdAt } from '@/lib/made-uuid';
import { BEGINNING, type Written } from './submission';

/**
 * What each of these authors sent since, newest first, by author: what is stored and what was
 * refused. An author without an entry has left. One query.
 */
export async function findWritten(
  db: Executor,
  authorIds: readonly string[],
  since: Date,
): Promise<Map<string, Written[]>> {
  const from = firstIdAt(since);
  // Author by author, each two short ranges of an index: ids carry the time. As a join the planner
  // may read all that the whole crowd wrote in this hour.
  const { rows } = await db.execute<{ author: string; written: Written[] | null }>(sql`
    select ${member.id} as author, (
      select json_agg(sent order by sent.at desc) from (
        select posted.id, extract(epoch from posted.created_at)::float8 * 1000 as at,
          posted.post_id as "postId", left(posted.text, ${BEGINNING}) as text,
          posted.parent_id is not null as "isReply", false as "isRefused"
        from comment posted where posted.author_id = member.id and posted.id >= ${from}
        union all
        select refused.id, extract(epoch from refused.created_at)::float8 * 1000, refused.post_id,
          left(refused.text, ${BEGINNING}), false, true
        from comment_decision refused
        where refused.author_id = member.id and refused.id >= ${from} and refused.verdict = 'refuse'
      ) sent
    ) as written
    from ${member} where ${member.id} = any(${sql.param([...authorIds])}::uuid[])`);
  return new Map(rows.map(({ author, written }) => [author, written ?? []]));
}
