import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { readDb } from '@/db/client';
import { post } from '@/db/schema/posts';
import { postTally } from '@/db/schema/reactions';
import { isReadable } from '@/features/posts/columns';
import { isSlug } from '@/lib/slug';

/** The published post that comments are asked of, with their count; null for any other slug. */
export async function findThreads(slug: string) {
  if (!isSlug(slug)) return null;
  const [row] = await readDb()
    .select({
      postId: post.id,
      count: sql<number>`coalesce(${postTally.comments}, 0)`,
      closed: sql<boolean>`coalesce(${post.commentsCloseAt} <= now(), false)`,
    })
    .from(post)
    .leftJoin(postTally, eq(postTally.postId, post.id))
    .where(and(eq(post.slug, slug), isReadable()));
  return row ?? null;
}
