import 'server-only';
import { sql } from 'drizzle-orm';
import type { Executor, Transaction } from '@/db/client';
import { announced } from '@/features/live/channel';

/** How much to add, by id; a negative number takes away. */
export type Changes = ReadonlyMap<string, number>;

/**
 * Adds to the number of visible comments of posts. Rows are locked in the order of their ids, and
 * those of posts before their groups and those of comments, everywhere: so two batches wait for
 * each other at most.
 */
export async function addToPosts(db: Executor, changes: Changes): Promise<void> {
  if (changes.size === 0) return;
  await db.execute(
    announced(sql`
      insert into post_tally (post_id, comments)
      select id, change from ${recordset(changes)} order by id
      on conflict (post_id) do update set
        comments = post_tally.comments + excluded.comments, changes = post_tally.changes + 1`),
  );
}

/** Makes others who change what is counted of these posts wait, where the counts stay as they are. */
export async function lockPosts(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    select from post_tally where post_id = any(${sql.param(ids)}::uuid[])
    order by post_id for no key update`);
}

/** Adds to the number of visible replies of comments. */
export async function addToParents(db: Executor, changes: Changes): Promise<void> {
  if (changes.size === 0) return;
  await db.execute(sql`
    insert into comment_tally (comment_id, post_id, replies)
    select comment.id, comment.post_id, change
    from ${recordset(changes)} join comment using (id) order by comment.id
    on conflict (comment_id) do update set replies = comment_tally.replies + excluded.replies`);
}

/** One for each time an id occurs. */
export function countIds(ids: Iterable<string | null>): Changes {
  const counts = new Map<string, number>();
  for (const id of ids) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The same, taken away. */
export function negative(changes: Changes): Changes {
  return new Map([...changes].map(([id, count]) => [id, -count]));
}

function recordset(changes: Changes) {
  const rows = [...changes]
    .filter(([, change]) => change !== 0)
    .map(([id, change]) => ({ id, change }));
  return sql`json_to_recordset(${JSON.stringify(rows)}) as changed(id uuid, change integer)`;
}
