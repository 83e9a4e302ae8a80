import 'server-only';
import { and, desc, eq, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Transaction } from '@/db/client';
import { moderationEntry } from '@/db/schema/moderation';
import type { ModerationAction } from '@/features/moderation/log';
import type { Member } from '@/features/session/viewer';
import type { LockedComment } from './scope';

const FANS_ACTS: ReadonlySet<ModerationAction> = new Set([
  'report-comment',
  'file-appeal',
  'acknowledge-warning',
]);

type Actor = Pick<Member, 'id' | 'displayName'>;
type About = Omit<
  typeof moderationEntry.$inferInsert,
  'id' | 'actorId' | 'actorName' | 'action' | 'createdAt'
>;
export type Line = About & { action: ModerationAction };

/**
 * Adds lines to the log, in the transaction of the act itself; returns their ids and comments, in
 * order. An act without an actor is the system's own. Staff are named for good; a fan who reports or
 * appeals only as long as they are a member.
 */
export async function appendLines(
  tx: Transaction,
  actor: Actor | null,
  lines: readonly Line[],
): Promise<{ id: string; commentId: string | null }[]> {
  if (lines.length === 0) return [];
  return tx
    .insert(moderationEntry)
    .values(
      lines.map((line) => ({
        ...line,
        actorId: actor?.id ?? null,
        actorName: FANS_ACTS.has(line.action) ? '' : (actor?.displayName ?? ''),
      })),
    )
    .returning({ id: moderationEntry.id, commentId: moderationEntry.commentId });
}

/** The same for one line; returns its id. */
export async function appendLine(
  tx: Transaction,
  actor: Actor | null,
  action: ModerationAction,
  about: About,
): Promise<string> {
  const [row] = await appendLines(tx, actor, [{ ...about, action }]);
  if (!row) throw new Error('The log took no entry');
  return row.id;
}

/** A line about a comment as it stands. */
export function appendEntry(
  tx: Transaction,
  actor: Actor | null,
  action: ModerationAction,
  comment: LockedComment,
  details: Pick<About, 'reason' | 'note' | 'undoes' | 'details' | 'batchId'>,
): Promise<string> {
  return appendLine(tx, actor, action, {
    commentId: comment.id,
    memberId: comment.authorId,
    postId: comment.postId,
    revision: comment.revision,
    text: comment.text,
    ...details,
  });
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
