import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { post } from '@/db/schema/posts';
import { isReadable } from '@/features/posts/columns';

/** What can be reacted to, and the names of its tables. Constants of ours, never input. */
export const subjects = {
  post: {
    find: findPosts,
    rows: sql.raw('post_reaction'),
    id: sql.raw('post_id'),
    tally: sql.raw('post_tally'),
    // A tally that is made for its first reaction needs these beside the counts.
    extra: sql.raw(''),
    extraFrom: sql.raw(''),
    onward: sql.raw(', changes = post_tally.changes + 1'),
  },
  comment: {
    find: findComments,
    rows: sql.raw('comment_reaction'),
    id: sql.raw('comment_id'),
    tally: sql.raw('comment_tally'),
    extra: sql.raw('post_id, parent_id,'),
    extraFrom: sql.raw('join comment using (id)'),
    onward: sql.raw(''),
  },
} as const;

export type SubjectType = keyof typeof subjects;

/** The posts that can be read under these slugs. */
async function findPosts(slugs: string[]) {
  return db()
    .select({ name: post.slug, id: post.id, slug: post.slug })
    .from(post)
    .where(and(inArray(post.slug, slugs), isReadable()));
}

/** The comments of these ids that everybody can see, under a post that can be read. */
async function findComments(ids: string[]) {
  return db()
    .select({ name: comment.id, id: comment.id, slug: post.slug })
    .from(comment)
    .innerJoin(post, eq(post.id, comment.postId))
    .where(and(inArray(comment.id, ids), eq(comment.status, 'visible'), isReadable()));
}
