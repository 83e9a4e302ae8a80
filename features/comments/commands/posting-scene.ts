import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { post, postSwitch } from '@/db/schema/posts';
import { findWritten } from '@/features/pipeline/queries';
import { isReadable } from '@/features/posts/columns';
import { switchColumns } from '@/features/switches/columns';

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
 * posts by slug, the parents by id, what the authors have stored under these keys, and what each
 * author wrote in the last hour. An author without an entry has left.
 */
export async function loadScene({ slugs, authorIds, keys, parentIds }: Wanted, now: Date) {
  const [posts, parents, stored, written] = await Promise.all([
    findPosts(slugs),
    findParents(parentIds),
    findByKeys(keys),
    findWritten(db(), authorIds, new Date(now.getTime() - HOUR_MS)),
  ]);
  return {
    posts: new Map(posts.map((each) => [each.slug, each])),
    parents: new Map(parents.map((each) => [each.id, each])),
    stored: new Map(stored.map((each) => [`${each.authorId} ${each.clientKey}`, each])),
    written,
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
    .select({
      id: post.id,
      slug: post.slug,
      commentsCloseAt: post.commentsCloseAt,
      switch: switchColumns,
    })
    .from(post)
    .leftJoin(postSwitch, eq(postSwitch.postId, post.id))
    .where(and(inArray(post.slug, slugs), isReadable()));
}

async function findParents(ids: string[]) {
  if (ids.length === 0) return [];
  return db()
    .select({ id: comment.id, postId: comment.postId, parentId: comment.parentId })
    .from(comment)
    .where(and(inArray(comment.id, ids), eq(comment.status, 'visible')));
}
