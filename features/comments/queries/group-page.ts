import 'server-only';
import { and, eq, lt } from 'drizzle-orm';
import { cacheLife, cacheTag } from 'next/cache';
import { readDb } from '@/db/client';
import { comment } from '@/db/schema/comments';
import type { CommentDto, CommentGroup } from '@/features/comments/dto';
import { PAGE_SIZE } from '@/features/comments/sort';
import { commentsTag } from '@/features/comments/tags';
import type { Taking } from '@/features/switches/taking';
import { pageLife } from '@/lib/page-life';
import { nextCursor, readCursor } from './places';
import { newestFirst, selectComments, withReplies } from './rows';
import { findThreads } from './threads';

/** One page of the comments of a post that say the same, newest first. */
export type GroupPage = {
  group: Omit<CommentGroup, 'names'>;
  /** Whether the post takes no more, and how it takes more. */
  closed: boolean;
  taking: Taking;
  comments: CommentDto[];
  next: string | null;
};

/** Null where nobody says this, or for a malformed cursor. Cached as above. */
export async function findGroupPage(
  slug: string,
  key: string,
  cursor: string | null,
): Promise<GroupPage | null> {
  'use cache';
  cacheLife(pageLife);
  cacheTag(commentsTag(slug));
  return loadGroupPage(slug, key, cursor);
}

/** The same, uncached. */
export async function loadGroupPage(
  slug: string,
  key: string,
  cursor: string | null,
): Promise<GroupPage | null> {
  const after = cursor === null ? null : readCursor('newest', cursor);
  const found = cursor !== null && !after ? null : await findThreads(slug);
  if (!found) return null;
  const rows = await selectComments(readDb())
    .where(
      and(
        eq(comment.postId, found.postId),
        eq(comment.foldKey, key),
        eq(comment.status, 'visible'),
        after ? lt(comment.id, after.id) : undefined,
      ),
    )
    .orderBy(newestFirst)
    .limit(PAGE_SIZE + 1);
  const [newest] = rows;
  if (!newest) return null;
  return {
    group: { key, comments: newest.alike ?? 0, fans: newest.fans ?? 0 },
    closed: found.closed,
    taking: found.taking,
    comments: await withReplies(readDb(), rows.slice(0, PAGE_SIZE), 0),
    next: nextCursor('newest', rows),
  };
}
