import 'server-only';
import { type SQL, sql } from 'drizzle-orm';

/** The PostgreSQL channel that carries the slug of each post whose tally has changed. */
export const CHANNEL = 'lightstick_pulse';

/** The one that carries what no server may show any longer: who says so, and the tag of the pages. */
export const TAKEN_DOWN = 'lightstick_taken_down';

/**
 * The statement, which inserts into or updates `post_tally`, made to tell every server of the posts
 * it changed. They hear it when the transaction commits, once a post however often it says so.
 */
export function announced(change: SQL): SQL {
  return sql`with changed as (${change} returning post_id) ${announcing(sql`changed`)}`;
}

/** The query that tells every server of the posts in `changed`, a relation with a `post_id`. */
export function announcing(changed: SQL): SQL {
  return sql`
    select pg_notify(${CHANNEL}, slug) from ${changed} as changed
    join post on post.id = changed.post_id`;
}
