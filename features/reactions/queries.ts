import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import { cacheLife, cacheTag } from 'next/cache';
import { db, readDb } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { post } from '@/db/schema/posts';
import { commentReaction, postReaction, postTally } from '@/db/schema/reactions';
import { commentsTag } from '@/features/comments/tags';
import { pageLife } from '@/lib/page-life';
import { isSlug } from '@/lib/slug';
import { countsOf, type ReactionCounts, type ReactionKind, reactionKinds } from './kinds';

/** More than any fan gives on one post; a script that reacts to everything sees the first only. */
const MOST_OWN = 1000;
const NAMES_SHOWN = 3;
/** One member can have given every kind in a row. */
const ROWS_FOR_NAMES = NAMES_SHOWN * reactionKinds.length;

export type PostReactions = { counts: ReactionCounts; names: string[] };

/**
 * A post's reactions per kind, and the display names of the three members who reacted last. Two
 * queries, neither of which grows with the number of reactions. Cached with the post's comments.
 */
export async function findPostReactions(slug: string): Promise<PostReactions> {
  'use cache';
  cacheLife(pageLife);
  cacheTag(commentsTag(slug));
  return loadPostReactions(slug);
}

/** The same, uncached. */
export async function loadPostReactions(slug: string): Promise<PostReactions> {
  if (!isSlug(slug)) return { counts: {}, names: [] };
  const [[tally], latest] = await Promise.all([
    readDb()
      .select({
        heart: postTally.heart,
        party: postTally.party,
        clap: postTally.clap,
        tears: postTally.tears,
        fire: postTally.fire,
        hands: postTally.hands,
      })
      .from(postTally)
      .innerJoin(post, eq(post.id, postTally.postId))
      .where(eq(post.slug, slug)),
    readDb()
      .select({ name: member.displayName })
      .from(postReaction)
      .innerJoin(post, eq(post.id, postReaction.postId))
      .innerJoin(member, eq(member.id, postReaction.memberId))
      .where(eq(post.slug, slug))
      .orderBy(desc(postReaction.createdAt))
      .limit(ROWS_FOR_NAMES),
  ]);
  return { counts: countsOf(tally ?? null), names: firstNames(latest) };
}

/** The display names of the three members who reacted last to a visible comment; none for others. */
export async function findCommentReactors(commentId: string): Promise<string[]> {
  const latest = await readDb()
    .select({ name: member.displayName })
    .from(commentReaction)
    .innerJoin(comment, eq(comment.id, commentReaction.commentId))
    .innerJoin(member, eq(member.id, commentReaction.memberId))
    .where(and(eq(commentReaction.commentId, commentId), eq(comment.status, 'visible')))
    .orderBy(desc(commentReaction.createdAt))
    .limit(ROWS_FOR_NAMES);
  return firstNames(latest);
}

/**
 * A member's reactions on a post: of the post itself under `post`, of its comments under their
 * ids. From the primary: it follows a write.
 */
export async function findOwnReactions(
  memberId: string,
  slug: string,
): Promise<Record<string, ReactionKind[]>> {
  const rows = await union(
    db()
      .select({ subject: sql<string>`'post'`, kind: postReaction.kind })
      .from(postReaction)
      .innerJoin(post, eq(post.id, postReaction.postId))
      .where(and(eq(post.slug, slug), eq(postReaction.memberId, memberId))),
    db()
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

function firstNames(latest: { name: string | null }[]): string[] {
  const names = new Set(latest.flatMap(({ name }) => name ?? []));
  return [...names].slice(0, NAMES_SHOWN);
}
