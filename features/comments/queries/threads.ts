import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { readDb } from '@/db/client';
import { post, postSwitch } from '@/db/schema/posts';
import { postTally } from '@/db/schema/reactions';
import { isReadable } from '@/features/posts/columns';
import { switchColumns } from '@/features/switches/columns';
import { takingOf } from '@/features/switches/taking';
import { isSlug } from '@/lib/slug';

/**
 * The published post that comments are asked of, with their count and how it takes more; null for
 * any other slug.
 */
export async function findThreads(slug: string) {
  if (!isSlug(slug)) return null;
  const [row] = await readDb()
    .select({
      postId: post.id,
      count: sql<number>`coalesce(${postTally.comments}, 0)`,
      commentsCloseAt: post.commentsCloseAt,
      row: switchColumns,
    })
    .from(post)
    .leftJoin(postTally, eq(postTally.postId, post.id))
    .leftJoin(postSwitch, eq(postSwitch.postId, post.id))
    .where(and(eq(post.slug, slug), isReadable()));
  if (!row) return null;
  const { taking, message } = takingOf(row, new Date());
  const { postId, count } = row;
  return { postId, count, taking, message, closed: taking.mode === 'closed' };
}
