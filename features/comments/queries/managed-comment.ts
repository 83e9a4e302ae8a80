import 'server-only';
import { and, eq, ne, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { post } from '@/db/schema/posts';
import { commentTally } from '@/db/schema/reactions';
import type { CommentAuthor } from '@/features/comments/dto';
import { readHeldFor } from '@/features/comments/held-for';
import { lastHold } from '@/features/comments/queries/held-for';
import { isWorrying } from '@/features/comments/queries/own-comments';
import { mayModerate } from '@/features/moderation/policy';
import { isReadable } from '@/features/posts/columns';
import { countsOf, type ReactionKind } from '@/features/reactions/kinds';
import { hasJoined, type Viewer } from '@/features/session/viewer';

export type ManagedComment = NonNullable<Awaited<ReturnType<typeof findManagedComment>>>;

/**
 * One comment as far as this viewer may see it: the visible ones are for everybody, the held and
 * hidden ones for their author and for moderators. From the primary: the page follows a write.
 * Null for every other id. One query.
 */
export async function findManagedComment(id: string, viewer: Viewer | null) {
  const [row] = await db()
    .select({
      id: comment.id,
      slug: post.slug,
      authorId: comment.authorId,
      text: comment.text,
      language: comment.language,
      status: comment.status,
      care: isWorrying(),
      hold: lastHold(),
      revision: comment.revision,
      createdAt: comment.createdAt,
      editedAt: comment.editedAt,
      author: {
        handle: member.handle,
        displayName: member.displayName,
        plainName: member.plainName,
        role: member.role,
      },
      tally: commentTally,
      mine: sql<ReactionKind[]>`(select coalesce(json_agg(kind), '[]') from comment_reaction
        where comment_id = ${comment.id} and member_id = ${viewer?.id ?? null})`,
    })
    .from(comment)
    .innerJoin(post, eq(post.id, comment.postId))
    .leftJoin(commentTally, eq(commentTally.commentId, comment.id))
    .leftJoin(member, eq(member.id, comment.authorId))
    .where(and(eq(comment.id, id), ne(comment.status, 'deleted'), isReadable()));
  if (!row) return null;
  const isOwn = viewer !== null && row.authorId === viewer.id;
  const moderates = hasJoined(viewer) && mayModerate(viewer);
  if (row.status !== 'visible' && !isOwn && !moderates) return null;
  const { tally, author, hold, ...shown } = row;
  const authorRole = author?.role ?? null;
  const heldFor = isOwn ? readHeldFor(hold) : undefined;
  const reactions = countsOf(tally);
  return { ...shown, isOwn, heldFor, authorRole, author: authorOf(author), reactions };
}

type Row = { [K in 'handle' | 'displayName' | 'plainName' | 'role']: string | null };

function authorOf(row: Row | null): CommentAuthor | null {
  if (!row?.handle || !row.displayName) return null;
  const { handle, displayName, plainName, role } = row;
  return { handle, displayName, plainName, isStaff: role !== 'fan' };
}
