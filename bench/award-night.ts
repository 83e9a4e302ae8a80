import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { findDifferences } from '@/features/comments/commands/recount';
import type { Community } from './harness/community';
import { load, type Measured } from './harness/load';
import { Night, requestsOf } from './harness/night';

export type AwardNight = Measured & {
  comments: number;
  reactions: number;
  /** Acknowledged writes that the database does not hold, or holds twice or otherwise. */
  lost: number;
  /** Tallies that differ from their rows. */
  wrongTallies: number;
};

/**
 * A celebration under one post: of twenty requests sixteen read, three react and one congratulates.
 * Every acknowledged write is then looked for in the database.
 */
export async function holdAwardNight(
  community: Pick<Community, 'fans' | 'url'>,
  connections: number,
  seconds: number,
): Promise<AwardNight> {
  const night = new Night();
  const { fans, url } = community;
  const share = Math.floor(fans.length / connections);
  const measured = await load({
    url,
    connections,
    seconds,
    requestsOf: (connection) =>
      requestsOf(night, fans.slice(connection * share, (connection + 1) * share), connection),
  });
  const { rows } = await db().execute<{ lost: number }>(sql`
    with said as (select * from json_to_recordset(${JSON.stringify(night.comments())})
      as said(author_id uuid, client_key uuid, text text))
    select count(*)::int as lost from said
    where (select count(*) from comment stored where stored.author_id = said.author_id
      and stored.client_key = said.client_key and stored.text = said.text) <> 1`);
  return {
    ...measured,
    comments: night.comments().length,
    reactions: night.reactions().length,
    lost: (rows[0]?.lost ?? 0) + (await lostReactions(night)),
    wrongTallies: (await findDifferences(db())).length,
  };
}

async function lostReactions(night: Night): Promise<number> {
  const { rows } = await db().execute<{ lost: number }>(sql`
    with said as (select * from json_to_recordset(${JSON.stringify(night.reactions())})
      as said(member_id uuid, kind text, wanted boolean))
    select count(*)::int as lost from said
    where exists (select from post_reaction done join post on post.id = done.post_id
      where post.slug = ${night.slug} and done.member_id = said.member_id
        and done.kind::text = said.kind) <> wanted`);
  return rows[0]?.lost ?? 0;
}
