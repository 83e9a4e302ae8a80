import 'server-only';
import { and, desc, eq, gt, inArray, ne, or, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { report } from '@/db/schema/moderation';
import { post } from '@/db/schema/posts';
import { readHeldFor } from '@/features/comments/held-for';
import type { OwnComment } from '@/features/comments/own';
import { linkParts } from '@/lib/text/links';
import { lastHold } from './held-for';

const MOST_OWN = 50;

/**
 * An author's comments on a post that the shared page may lack or show otherwise: those of the last
 * day, and all that are held or hidden. Newest first, at most 50. From the primary: it follows a write.
 */
export async function findOwnComments(authorId: string, slug: string): Promise<OwnComment[]> {
  const rows = await db()
    .select({
      id: comment.id,
      parentId: comment.parentId,
      text: comment.text,
      language: comment.language,
      createdAt: comment.createdAt,
      editedAt: comment.editedAt,
      revision: comment.revision,
      status: comment.status,
      care: isWorrying(),
      hold: lastHold(),
    })
    .from(comment)
    .innerJoin(post, eq(post.id, comment.postId))
    .where(
      and(
        eq(comment.authorId, authorId),
        eq(post.slug, slug),
        ne(comment.status, 'deleted'),
        or(
          inArray(comment.status, ['held', 'hidden']),
          gt(comment.createdAt, sql`now() - interval '1 day'`),
          gt(comment.editedAt, sql`now() - interval '1 day'`),
        ),
      ),
    )
    .orderBy(desc(comment.id))
    .limit(MOST_OWN);
  return rows.flatMap(({ status, care, hold, ...row }) =>
    status === 'deleted'
      ? []
      : {
          ...row,
          ...(care && { care: true as const }),
          status,
          heldFor: readHeldFor(hold),
          parts: linkParts(row.text),
          createdAt: row.createdAt.toISOString(),
          editedAt: row.editedAt?.toISOString() ?? null,
        },
  );
}

/** Whether a fan worries about the author of a comment, for as long as nobody has seen otherwise. */
export function isWorrying() {
  return sql<boolean>`exists (select from ${report} where ${report.commentId} = ${comment.id}
    and ${report.reason} = 'self-harm' and ${report.outcome} is distinct from 'dismissed')`;
}
