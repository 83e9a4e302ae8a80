import 'server-only';
import { sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
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
  const { rows } = await db.execute<Row>(sql`
    select author, id, at, post_id as "postId", beginning as text, is_reply as "isReply",
      is_refused as "isRefused"
    from written_since(${sql.param([...new Set(authorIds)])}::uuid[], ${firstIdAt(since)}, ${BEGINNING})`);
  const written = new Map<string, Written[]>();
  for (const { author, ...sent } of rows) {
    const others = written.get(author) ?? [];
    if (sent.id !== null) others.push(sent);
    written.set(author, others);
  }
  for (const sent of written.values()) sent.sort((one, other) => other.at - one.at);
  return written;
}

/** What an author sent, or that they are a member. */
type Row = { author: string } & (Written | { id: null });
