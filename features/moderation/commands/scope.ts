import 'server-only';
import { and, eq, inArray, or, type SQL } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { post } from '@/db/schema/posts';
import { type Actor, mayModerate } from '@/features/moderation/policy';

/**
 * The comment as it stands, locked against change until the transaction ends, or null where this
 * member may not see it. Reactions and replies to it go on: they only need it to stay.
 */
export async function lockComment(tx: Transaction, viewer: Actor, commentId: string) {
  const [row] = await tx
    .select({
      id: comment.id,
      postId: comment.postId,
      authorId: comment.authorId,
      authorRole: member.role,
      joinedAt: member.joinedAt,
      foldKey: comment.foldKey,
      language: comment.language,
      status: comment.status,
      revision: comment.revision,
      text: comment.text,
      slug: post.slug,
    })
    .from(comment)
    .innerJoin(post, eq(post.id, comment.postId))
    .leftJoin(member, eq(member.id, comment.authorId))
    .where(and(eq(comment.id, commentId), visibleTo(viewer)))
    .for('no key update', { of: comment });
  return row ?? null;
}

export type LockedComment = NonNullable<Awaited<ReturnType<typeof lockComment>>>;

/** Moderators see every comment; others the visible ones of published posts, and their own. */
function visibleTo(viewer: Actor): SQL | undefined {
  if (mayModerate(viewer)) return undefined;
  return and(
    eq(post.status, 'published'),
    or(
      eq(comment.status, 'visible'),
      and(eq(comment.authorId, viewer.id), inArray(comment.status, ['held', 'hidden'])),
    ),
  );
}
