import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { member } from '@/db/schema/members';
import { moderationEntry } from '@/db/schema/moderation';
import { post, postSwitch } from '@/db/schema/posts';
import { isReadable } from '@/features/posts/columns';
import { switchColumns } from '@/features/switches/columns';

export type LockedPost = NonNullable<Awaited<ReturnType<typeof lockPost>>>;

/**
 * The published post with its switch as it stands, kept from being switched by anybody else until
 * the transaction ends; null for any other slug. Comments on it go on.
 */
export async function lockPost(tx: Transaction, slug: string) {
  const [found] = await tx
    .select({ id: post.id, slug: post.slug })
    .from(post)
    .where(and(eq(post.slug, slug), isReadable()))
    .for('no key update');
  if (!found) return null;
  // Only now: what is joined to a row that was waited for is as it was before the wait.
  const [row] = await tx
    .select({
      ...switchColumns,
      changedAt: postSwitch.changedAt,
      by: member.displayName,
    })
    .from(postSwitch)
    .leftJoin(member, eq(member.id, postSwitch.changedBy))
    .where(eq(postSwitch.postId, found.id));
  return { ...found, row: row ?? null };
}

/** The last line of the log that says how a post was switched; null where it never was. */
export async function findLastSwitching(tx: Transaction, postId: string) {
  const [last] = await tx
    .select({
      id: moderationEntry.id,
      actorId: moderationEntry.actorId,
      undoes: moderationEntry.undoes,
      details: moderationEntry.details,
    })
    .from(moderationEntry)
    .where(and(eq(moderationEntry.postId, postId), eq(moderationEntry.action, 'switch-post')))
    .orderBy(desc(moderationEntry.id))
    .limit(1);
  return last ?? null;
}
