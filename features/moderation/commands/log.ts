import 'server-only';
import { and, desc, eq, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Transaction } from '@/db/client';
import { moderationEntry } from '@/db/schema/moderation';
import type { ModerationAction } from '@/features/moderation/log';
import type { Member } from '@/features/session/viewer';
import type { LockedComment } from './scope';

type Details = { reason?: string; note?: string | null; undoes?: string };

/**
 * Adds a line about a comment to the log, in the transaction of the act itself; returns its id.
 * Staff are named for good; a fan who reports is named only as long as they are a member.
 */
export async function appendEntry(
  tx: Transaction,
  actor: Member,
  action: ModerationAction,
  comment: LockedComment,
  details: Details,
): Promise<string> {
  const [row] = await tx
    .insert(moderationEntry)
    .values({
      actorId: actor.id,
      actorName: action === 'report-comment' ? '' : actor.displayName,
      action,
      commentId: comment.id,
      memberId: comment.authorId,
      revision: comment.revision,
      text: comment.text,
      ...details,
    })
    .returning({ id: moderationEntry.id });
  if (!row) throw new Error('The log took no entry');
  return row.id;
}

/** The last decision of this kind on a comment, or null where there is none or it was taken back. */
export async function findDecision(
  tx: Transaction,
  commentId: string,
  action: 'hide-comment' | 'dismiss-reports',
) {
  const undoing = alias(moderationEntry, 'undoing');
  const [row] = await tx
    .select({
      id: moderationEntry.id,
      actorId: moderationEntry.actorId,
      actorName: moderationEntry.actorName,
      revision: moderationEntry.revision,
    })
    .from(moderationEntry)
    .where(
      and(
        eq(moderationEntry.commentId, commentId),
        eq(moderationEntry.action, action),
        notExists(tx.select().from(undoing).where(eq(undoing.undoes, moderationEntry.id))),
      ),
    )
    .orderBy(desc(moderationEntry.id))
    .limit(1);
  return row ?? null;
}
