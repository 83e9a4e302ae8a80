import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import { readDb } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { post } from '@/db/schema/posts';
import { commentReaction, postReaction } from '@/db/schema/reactions';
import type { ReactionKind } from './kinds';

/** More than any fan gives on one post; a script that reacts to everything sees the first only. */
const MOST_OWN = 1000;

/** A member's reactions on a post: of the post itself under `post`, of its comments under their ids. */
export async function findOwnReactions(
  memberId: string,
  slug: string,
): Promise<Record<string, ReactionKind[]>> {
  const rows = await union(
    readDb()
      .select({ subject: sql<string>`'post'`, kind: postReaction.kind })
      .from(postReaction)
      .innerJoin(post, eq(post.id, postReaction.postId))
      .where(and(eq(post.slug, slug), eq(postReaction.memberId, memberId))),
    readDb()
      .select({
        subject: sql<string>`${commentReaction.commentId}::text`,
        kind: commentReaction.kind,
      })
      .from(commentReaction)
      .innerJoin(comment, eq(comment.id, commentReaction.commentId))
      .innerJoin(post, eq(post.id, comment.postId))
      .where(and(eq(post.slug, slug), eq(commentReaction.memberId, memberId))),
  ).limit(MOST_OWN);
  const own: Record<string, ReactionKind[]> = {};
  for (const { subject, kind } of rows) own[subject] = [...(own[subject] ?? []), kind];
  return own;
}

/** The display names of those who reacted to a post last, newest first, at most `limit`. */
export async function findReactorNames(slug: string, limit: number): Promise<string[]> {
  const rows = await readDb()
    .select({ name: member.displayName })
    .from(postReaction)
    .innerJoin(post, eq(post.id, postReaction.postId))
    .innerJoin(member, eq(member.id, postReaction.memberId))
    .where(eq(post.slug, slug))
    .groupBy(member.id)
    .orderBy(desc(sql`max(${postReaction.createdAt})`))
    .limit(limit);
  return rows.flatMap(({ name }) => name ?? []);
}
