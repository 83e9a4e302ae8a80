import 'server-only';
import { and, eq, gt, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { commentDraft } from '@/db/schema/comments';
import { post } from '@/db/schema/posts';
import { isReadable } from '@/features/posts/columns';
import { tokenHash } from '@/features/session/token';

export type Draft = NonNullable<Awaited<ReturnType<typeof findDraft>>>;

/** The draft that a token opens; null once it was posted, a week has passed, or its post is gone. */
export async function findDraft(token: string) {
  const [draft] = await db()
    .select({
      slug: post.slug,
      parentId: commentDraft.parentId,
      clientKey: commentDraft.clientKey,
      text: commentDraft.text,
      problem: commentDraft.problem,
    })
    .from(commentDraft)
    .innerJoin(post, eq(post.id, commentDraft.postId))
    .where(
      and(
        eq(commentDraft.tokenHash, tokenHash(token)),
        gt(commentDraft.expiresAt, sql`now()`),
        isReadable(),
      ),
    );
  return draft ?? null;
}
