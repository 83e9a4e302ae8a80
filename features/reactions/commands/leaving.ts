import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { ReactionKind } from '@/features/reactions/kinds';
import { type Changes, changesOf } from './tallies';

type Removed = { subject: string; kind: ReactionKind };

/**
 * Removes every reaction of a member who leaves, to posts and to comments, and every reaction to
 * the comments in `commentIds`. The caller takes the returned changes from the tallies.
 */
export async function removeReactionsOf(
  tx: Transaction,
  memberId: string,
  commentIds: string[],
): Promise<{ posts: Changes; comments: Changes }> {
  const posts = await tx.execute<Removed>(sql`
    delete from post_reaction where member_id = ${memberId} returning post_id as subject, kind`);
  const comments = await tx.execute<Removed>(sql`
    delete from comment_reaction
    where member_id = ${memberId} or comment_id = any(${sql.param(commentIds)}::uuid[])
    returning comment_id as subject, kind`);
  return { posts: changesOf([], posts.rows), comments: changesOf([], comments.rows) };
}
