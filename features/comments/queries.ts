import 'server-only';
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { cacheLife, cacheTag } from 'next/cache';
import { readDb } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { commentTally } from '@/db/schema/reactions';
import { pageLife } from '@/lib/page-life';
import { parseUuid } from '@/lib/uuid';
import type { CommentDto, CommentPage } from './dto';
import { withGroups } from './queries/groups';
import { newestIds } from './queries/newest';
import { nextCursor, type Position, readCursor } from './queries/places';
import {
  findReplies,
  newestFirst,
  selectComments,
  standsInThread,
  withReplies,
} from './queries/rows';
import { findThreads } from './queries/threads';
import { type CommentSort, PAGE_SIZE, REPLIES_SHOWN, THREAD_REPLIES } from './sort';
import { commentsTag, permalinkTag } from './tags';

/**
 * One page of a published post's comments with their first replies; null for an unknown post or a
 * malformed cursor. Cached until the post's comments change, and for three seconds at the least.
 */
export async function findCommentPage(
  slug: string,
  sort: CommentSort,
  cursor: string | null,
): Promise<CommentPage | null> {
  'use cache';
  cacheLife(pageLife);
  cacheTag(commentsTag(slug));
  return loadCommentPage(slug, sort, cursor);
}

/** The same, uncached, for callers that cache the answer themselves and for tests. */
export async function loadCommentPage(
  slug: string,
  sort: CommentSort,
  cursor: string | null,
): Promise<CommentPage | null> {
  const after = cursor === null ? null : readCursor(sort, cursor);
  const found = cursor !== null && !after ? null : await findThreads(slug);
  if (!found) return null;
  const { postId, ...about } = found;
  const comments =
    sort === 'newest'
      ? await loadNewest(postId, { before: after?.id })
      : await loadEach(postId, sort, after);
  return { ...about, ...comments };
}

/** Every thread on its own, in this order. */
async function loadEach(postId: string, sort: CommentSort, after: Position | null) {
  const rows = await selectComments(readDb())
    .where(and(inThreadsOf(postId, sort), standsInThread(), beyond(sort, after)))
    .orderBy(...order(sort))
    .limit(PAGE_SIZE + 1);
  const comments = await withReplies(readDb(), rows.slice(0, PAGE_SIZE), REPLIES_SHOWN);
  return { comments, next: nextCursor(sort, rows) };
}

/** Newest first, those that say the same as one. */
async function loadNewest(postId: string, from: { before?: string; first?: string }) {
  const ids = newestIds(postId, { ...from, limit: PAGE_SIZE + 1 });
  const rows = await selectComments(readDb())
    .where(and(sql`${comment.id} = any(${ids})`, standsInThread()))
    .orderBy(newestFirst);
  const shown = rows.slice(0, PAGE_SIZE);
  const threads = await withReplies(readDb(), shown, REPLIES_SHOWN);
  const comments = await withGroups(readDb(), postId, shown, threads);
  return { comments, next: nextCursor('newest', rows) };
}

/**
 * The visible threads of a published post that are newer than `after`, newest first, at most 30;
 * null for an unknown post or a malformed id. Without their replies.
 */
export async function findNewerThreads(slug: string, after: string): Promise<CommentDto[] | null> {
  const found = parseUuid(after) === after ? await findThreads(slug) : null;
  if (!found) return null;
  const rows = await selectComments(readDb())
    .where(
      and(
        inThreadsOf(found.postId, 'newest'),
        eq(comment.status, 'visible'),
        gt(comment.id, after),
      ),
    )
    .orderBy(newestFirst)
    .limit(PAGE_SIZE);
  return withReplies(readDb(), rows, 0);
}

/** The page that a permalink opens: the marked comment's thread first, older ones after it. */
export type PermalinkPage = CommentPage & {
  markedId: string;
  threadId: string;
  /** Cursor of the replies left out before the first shown, if any. */
  earlierReplies: boolean;
  moreReplies: string | null;
};

/** Null unless the comment is visible, or a gap that still holds visible replies. Cached as above. */
export async function findPermalinkPage(
  slug: string,
  commentId: string,
): Promise<PermalinkPage | null> {
  'use cache';
  cacheLife(pageLife);
  cacheTag(commentsTag(slug), permalinkTag(commentId));
  return loadPermalinkPage(slug, commentId);
}

/** The same, uncached. */
export async function loadPermalinkPage(
  slug: string,
  commentId: string,
): Promise<PermalinkPage | null> {
  const found = parseUuid(commentId) === commentId ? await findThreads(slug) : null;
  if (!found) return null;
  const { postId, ...about } = found;
  const [marked] = await selectComments(readDb()).where(
    and(eq(comment.id, commentId), eq(comment.postId, postId), standsInThread()),
  );
  if (!marked) return null;
  const threadId = marked.parentId ?? marked.id;
  const { comments, next } = await loadNewest(postId, { before: threadId, first: threadId });
  const [thread] = comments;
  if (thread?.id !== threadId) return null;
  const replies = await threadReplies(thread, marked.id);
  thread.replies = replies.shown;
  return {
    ...about,
    comments,
    next,
    markedId: marked.id,
    threadId,
    earlierReplies: replies.earlier,
    moreReplies: replies.more,
  };
}

/** The thread's first replies; where the marked one lies beyond them, the ones from it on. */
async function threadReplies(thread: CommentDto, markedId: string) {
  const load = async (from?: string) => {
    const found = await findReplies(readDb(), [thread.id], THREAD_REPLIES + 1, from);
    return found.get(thread.id) ?? [];
  };
  const first = await load();
  const inFirst =
    markedId === thread.id || first.slice(0, THREAD_REPLIES).some(({ id }) => id === markedId);
  const replies = inFirst ? first : await load(markedId);
  return {
    shown: replies.slice(0, THREAD_REPLIES),
    earlier: !inFirst,
    more: replies[THREAD_REPLIES]?.id ?? null,
  };
}

/** Top-level comments of a post, named through the table whose index the order walks. */
function inThreadsOf(postId: string, sort: CommentSort) {
  return sort === 'loved'
    ? and(eq(commentTally.postId, postId), isNull(commentTally.parentId))
    : and(eq(comment.postId, postId), isNull(comment.parentId));
}

function order(sort: CommentSort) {
  if (sort === 'loved') return [desc(commentTally.total), desc(commentTally.commentId)];
  return [comment.id];
}

function beyond(sort: CommentSort, after: Position | null) {
  if (!after) return undefined;
  if (sort === 'oldest') return gt(comment.id, after.id);
  return sql`(${commentTally.total}, ${commentTally.commentId}) < (${after.total}, ${after.id}::uuid)`;
}
