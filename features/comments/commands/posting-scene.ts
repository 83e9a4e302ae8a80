import 'server-only';
import { and, eq, gte, inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { post } from '@/db/schema/posts';
import { isReadable } from '@/features/posts/columns';
import { firstIdAt } from '@/lib/made-uuid';

const HOUR_MS = 3_600_000;

/** What a posted comment is answered with, the first time and at every replay. */
export type PostedComment = Stored['comment'];
export type Stored = Awaited<ReturnType<typeof findByKeys>>[number];
export type Scene = Awaited<ReturnType<typeof loadScene>>;

type Wanted = {
  slugs: string[];
  authorIds: string[];
  keys: string[];
  parentIds: string[];
};

/**
 * All that a batch of postings is judged by, in four queries however many there are: the readable
 * posts by slug, the parents by id, what the authors have stored under these keys, and when each
 * author posted in the last hour, newest first. An author without an entry has left.
 */
export async function loadScene({ slugs, authorIds, keys, parentIds }: Wanted, now: Date) {
  const [posts, parents, stored, posted] = await Promise.all([
    findPosts(slugs),
    findParents(parentIds),
    findByKeys(authorIds, keys),
    findPosted(authorIds, new Date(now.getTime() - HOUR_MS)),
  ]);
  return {
    posts: new Map(posts.map((each) => [each.slug, each])),
    parents: new Map(parents.map((each) => [each.id, each])),
    stored: new Map(stored.map((each) => [`${each.authorId} ${each.clientKey}`, each])),
    posted: new Map(posted.map(({ authorId, times }) => [authorId, times ?? []])),
  };
}

/** What these authors have stored under any of these keys. */
export async function findByKeys(authorIds: string[], keys: string[]) {
  return db()
    .select({
      authorId: comment.authorId,
      clientKey: comment.clientKey,
      slug: post.slug,
      comment: {
        id: comment.id,
        postId: comment.postId,
        parentId: comment.parentId,
        text: comment.text,
        language: comment.language,
        status: comment.status,
        revision: comment.revision,
        createdAt: comment.createdAt,
        editedAt: comment.editedAt,
      },
    })
    .from(comment)
    .innerJoin(post, eq(post.id, comment.postId))
    .where(and(inArray(comment.authorId, authorIds), inArray(comment.clientKey, keys)));
}

async function findPosts(slugs: string[]) {
  return db()
    .select({ id: post.id, slug: post.slug, commentsCloseAt: post.commentsCloseAt })
    .from(post)
    .where(and(inArray(post.slug, slugs), isReadable()));
}

async function findParents(ids: string[]) {
  if (ids.length === 0) return [];
  return db()
    .select({ id: comment.id, postId: comment.postId, parentId: comment.parentId })
    .from(comment)
    .where(and(inArray(comment.id, ids), eq(comment.status, 'visible')));
}

async function findPosted(authorIds: string[], since: Date) {
  return db()
    .select({
      authorId: member.id,
      // Ids carry the time, so the hour is a range of the author's index.
      times: sql<number[] | null>`array_agg(extract(epoch from ${comment.createdAt})::float8 * 1000
        order by ${comment.id} desc) filter (where ${comment.id} is not null)`,
    })
    .from(member)
    .leftJoin(comment, and(eq(comment.authorId, member.id), gte(comment.id, firstIdAt(since))))
    .where(inArray(member.id, authorIds))
    .groupBy(member.id);
}
