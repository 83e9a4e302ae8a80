import 'server-only';
import { and, desc, eq, gt, or, type SQL, sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { comment, commentFold } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { commentTally } from '@/db/schema/reactions';
import type { CommentAuthor, CommentDto } from '@/features/comments/dto';
import { countsOf } from '@/features/reactions/kinds';

const columns = {
  id: comment.id,
  parentId: comment.parentId,
  status: comment.status,
  text: comment.text,
  language: comment.language,
  createdAt: comment.createdAt,
  editedAt: comment.editedAt,
  revision: comment.revision,
  foldKey: comment.foldKey,
  alike: commentFold.comments,
  fans: commentFold.fans,
  handle: member.handle,
  displayName: member.displayName,
  plainName: member.plainName,
  role: member.role,
  replies: commentTally.replies,
  heart: commentTally.heart,
  party: commentTally.party,
  clap: commentTally.clap,
  tears: commentTally.tears,
  fire: commentTally.fire,
  hands: commentTally.hands,
  total: commentTally.total,
};

/** The public columns of comments with their author and tally. The caller adds where, order and limit. */
export function selectComments(executor: Executor) {
  return executor
    .select(columns)
    .from(comment)
    .leftJoin(commentTally, eq(commentTally.commentId, comment.id))
    .leftJoin(
      commentFold,
      and(eq(commentFold.postId, comment.postId), eq(commentFold.foldKey, comment.foldKey)),
    )
    .leftJoin(member, eq(member.id, comment.authorId))
    .$dynamic();
}

export type CommentRow = Awaited<ReturnType<typeof selectComments>>[number];

/**
 * A comment stands in its thread while it is visible, or while visible replies hang on it: what
 * others answered does not go with it.
 */
export function standsInThread(): SQL | undefined {
  return or(eq(comment.status, 'visible'), gt(commentTally.replies, 0));
}

/**
 * The first `perParent` visible replies of each parent, oldest first, keyed by parent; `from`
 * starts at that reply instead. One query, however many parents.
 */
export async function findReplies(
  executor: Executor,
  parentIds: string[],
  perParent: number,
  from?: string,
): Promise<Map<string, CommentDto[]>> {
  const byParent = new Map<string, CommentDto[]>();
  if (parentIds.length === 0) return byParent;
  const start = from ? sql`and r.id >= ${from}` : sql``;
  const parents = sql.join(
    parentIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const firstOfEach = sql`(select r.id from unnest(array[${parents}]) as parent(id) cross join lateral (
    select id from ${comment} r where r.parent_id = parent.id and r.status = 'visible' ${start}
    order by r.id limit ${perParent}) r)`;
  const rows = await selectComments(executor)
    .where(sql`${comment.id} in ${firstOfEach}`)
    .orderBy(comment.id);
  for (const row of rows) {
    const parentId = row.parentId ?? '';
    byParent.set(parentId, [...(byParent.get(parentId) ?? []), toDto(row)]);
  }
  return byParent;
}

/** Joins top-level rows with their first replies. */
export async function withReplies(
  executor: Executor,
  rows: CommentRow[],
  perParent: number,
): Promise<CommentDto[]> {
  const parents = rows.filter((row) => (row.replies ?? 0) > 0).map((row) => row.id);
  const replies = await findReplies(executor, parents, perParent);
  return rows.map((row) => toDto(row, replies.get(row.id)));
}

function toDto(row: CommentRow, replies: CommentDto[] = []): CommentDto {
  const seen = row.status === 'visible';
  return {
    id: row.id,
    parentId: row.parentId,
    author: seen ? authorOf(row) : null,
    text: seen ? row.text : null,
    gap: gapOf(row.status),
    language: row.language,
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    revision: row.revision,
    reactions: seen ? countsOf(row) : {},
    replyCount: row.replies ?? 0,
    replies,
    group: null,
  };
}

function gapOf(status: CommentRow['status']): CommentDto['gap'] {
  if (status === 'visible') return null;
  return status === 'held' ? 'waits' : 'removed';
}

/** The public side of a member who has joined; null for anyone else, and where there is none. */
export function authorOf({
  handle,
  displayName,
  plainName,
  role,
}: Pick<CommentRow, 'handle' | 'displayName' | 'plainName' | 'role'>): CommentAuthor | null {
  if (handle === null || displayName === null || role === null) return null;
  return { handle, displayName, plainName, isStaff: role !== 'fan' };
}

/** Newest first, by id: UUIDv7 ids are in order of time. */
export const newestFirst = desc(comment.id);
