import 'server-only';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { commentDecision } from '@/db/schema/moderation';

/** Deletes what was remarked on a comment that is deleted: it repeats its words. */
export async function forgetDecisions(tx: Transaction, commentId: string): Promise<void> {
  await tx.delete(commentDecision).where(eq(commentDecision.commentId, commentId));
}

/**
 * Keeps what was remarked on the comments of a member who leaves them behind; what was refused goes
 * with the member. To be called before the member is deleted.
 */
export async function keepDecisions(tx: Transaction, memberId: string): Promise<void> {
  await tx
    .update(commentDecision)
    .set({ authorId: null })
    .where(and(eq(commentDecision.authorId, memberId), isNotNull(commentDecision.commentId)));
}
