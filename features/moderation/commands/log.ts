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

type Line = Omit<
  typeof moderationEntry.$inferInsert,
  'id' | 'actorId' | 'actorName' | 'action' | 'createdAt'
>;

/**
 * Adds a line to the log, in the transaction of the act itself; returns its id. An act without an
 * actor is the system's own. Staff are named for good; a fan who reports or appeals only as long as
 * they are a member.
 */
export async function appendLine(
  tx: Transaction,
  actor: Pick<Member, 'id' | 'displayName'> | null,
  action: ModerationAction,
  line: Line,
): Promise<string> {
  const [row] = await appendLines(tx, actor, action, [line]);
  if (!row) throw new Error('The log took no entry');
  return row.id;
}

/** Many such lines in one statement; returns the id of each with the comment it is about. */
export async function appendLines(
  tx: Transaction,
  actor: Pick<Member, 'id' | 'displayName'> | null,
  action: ModerationAction,
  lines: Line[],
) {
  const actorName = FANS_ACTS.has(action) ? '' : (actor?.displayName ?? '');
  return tx
    .insert(moderationEntry)
    .values(lines.map((line) => ({ ...line, action, actorId: actor?.id ?? null, actorName })))
    .returning({ id: moderationEntry.id, commentId: moderationEntry.commentId });
}

/** A line about a comment as it stands. */
export function appendEntry(
  tx: Transaction,
  actor: Pick<Member, 'id' | 'displayName'> | null,
  action: ModerationAction,
  comment: LockedComment,
  details: Pick<Line, 'reason' | 'note' | 'undoes' | 'details' | 'batchId'>,
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
