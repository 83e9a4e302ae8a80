import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
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

/** What makes a posting the same one: its author and the key it was sent with. */
export type SentKey = { authorId: string; clientKey: string };

type Wanted = {
  slugs: string[];
  authorIds: string[];
  keys: SentKey[];
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
    findByKeys(keys),
    findPosted(authorIds, new Date(now.getTime() - HOUR_MS)),
  ]);
  return {
    posts: new Map(posts.map((each) => [each.slug, each])),
    parents: new Map(parents.map((each) => [each.id, each])),
    stored: new Map(stored.map((each) => [`${each.authorId} ${each.clientKey}`, each])),
    posted: new Map(posted.map(({ authorId, times }) => [authorId, times])),
  };
}

/** What is stored under these keys. */
export async function findByKeys(keys: SentKey[]) {
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
    .where(
      sql`(${comment.authorId}, ${comment.clientKey}) in (
        select * from unnest(${sql.param(keys.map(({ authorId }) => authorId))}::uuid[],
          ${sql.param(keys.map(({ clientKey }) => clientKey))}::uuid[]))`,
    );
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

// Author by author, each a short range of an index: ids carry the time. As a join the planner may
// read all that the whole crowd wrote in this hour.
async function findPosted(authorIds: string[], since: Date) {
  return db()
    .select({
      authorId: member.id,
      times: sql<number[]>`array(
        select extract(epoch from posted.created_at)::float8 * 1000 from comment posted
        where posted.author_id = member.id and posted.id >= ${firstIdAt(since)}
        order by posted.id desc)`,
    })
    .from(member)
    .where(sql`${member.id} = any(${sql.param(authorIds)}::uuid[])`);
}
