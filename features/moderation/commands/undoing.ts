import 'server-only';
import { and, asc, eq, gt, inArray, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { uuidv7 } from 'uuidv7';
import { db, type Transaction } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import { caseComment, moderationCase, moderationEntry } from '@/db/schema/moderation';
import { lockComments, setCommentStatuses } from '@/features/comments/commands/visibility';
import type { ModerationAction } from '@/features/moderation/log';
import type { UndoOutcome } from '@/features/moderation/outcomes';
import { mayModerate } from '@/features/moderation/policy';
import type { Member } from '@/features/session/viewer';
import { settleCases } from './cases';
import { appendLines } from './log';
import { openReportsClosedBy } from './reports';

const SLICE = 500;

/** What a decision left behind, and the line that takes it back. */
const inverses: Partial<
  Record<ModerationAction, { leaves: 'hidden' | 'visible'; to: Record<string, ModerationAction> }>
> = {
  'hide-comment': { leaves: 'hidden', to: { held: 'hold-comment', visible: 'restore-comment' } },
  'approve-comment': { leaves: 'visible', to: { held: 'hold-comment' } },
  'dismiss-reports': { leaves: 'visible', to: { visible: 'reopen-reports' } },
};

/**
 * Takes back all that one act of this moderator decided: comments are as they were before, their
 * reports are open and their cases wait again. Passes over what has been taken back or decided anew
 * since, and what its author has deleted; refuses where that is all of it.
 */
export async function undoBatch(moderator: Member, batchId: string): Promise<UndoOutcome> {
  if (!mayModerate(moderator)) return { ok: false, code: 'not-allowed' };
  const undoId = uuidv7();
  const slugs = new Set<string>();
  let undone = 0;
  let after: string | null = null;
  do {
    const slice: Slice = await inTransaction((tx) =>
      undoSlice(tx, moderator, batchId, undoId, after),
    );
    for (const slug of slice.slugs) slugs.add(slug);
    undone += slice.slugs.length;
    after = slice.next;
  } while (after !== null);
  if (undone > 0) return { ok: true, undone, slugs: [...slugs] };
  return { ok: false, code: (await isKnown(moderator, batchId)) ? 'already-undone' : 'not-found' };
}

type Slice = { slugs: string[]; next: string | null };

async function undoSlice(
  tx: Transaction,
  moderator: Member,
  batchId: string,
  undoId: string,
  after: string | null,
): Promise<Slice> {
  const found = await findLines(tx, moderator.id, batchId, after);
  const comments = await lockComments(
    tx,
    found.flatMap(({ commentId }) => commentId ?? []),
  );
  // Once more: a second press may have been faster.
  const lines = await findLines(tx, moderator.id, batchId, after);
  const now = new Map(comments.map((each) => [each.id, each]));
  const due = lines.flatMap((line) => {
    const comment = now.get(line.commentId ?? '');
    const inverse = inverses[line.action as ModerationAction];
    const before = String(line.details?.before);
    const action = inverse?.to[before];
    if (!comment || !action || comment.status !== inverse?.leaves) return [];
    return [{ line, comment, before, action }];
  });
  for (const status of ['held', 'visible'] as const)
    await setCommentStatuses(
      tx,
      due.filter(({ before }) => before === status).map(({ comment }) => comment.id),
      status,
    );
  await appendLines(
    tx,
    moderator,
    due.map(({ line, comment, action }) => ({
      action,
      undoes: line.id,
      batchId: undoId,
      commentId: comment.id,
      memberId: comment.authorId,
      postId: comment.postId,
      revision: comment.revision,
      text: comment.text,
    })),
  );
  await openReportsClosedBy(
    tx,
    due.map(({ line }) => line.id),
  );
  const edited = due.filter(({ line }) => line.details?.edited === true);
  await markEdited(
    tx,
    edited.map(({ comment }) => comment.id),
  );
  await settleCases(
    tx,
    due.map(({ comment }) => comment.id),
    { by: null, outcome: 'kept' },
  );
  return {
    slugs: due.map(({ comment }) => comment.slug),
    next: found.length === SLICE ? (found.at(-1)?.id ?? null) : null,
  };
}

/** The lines of the act that nothing has taken back. */
function findLines(tx: Transaction, actorId: string, batchId: string, after: string | null) {
  const undoing = alias(moderationEntry, 'undoing');
  return tx
    .select({
      id: moderationEntry.id,
      action: moderationEntry.action,
      commentId: moderationEntry.commentId,
      details: moderationEntry.details,
    })
    .from(moderationEntry)
    .where(
      and(
        eq(moderationEntry.batchId, batchId),
        eq(moderationEntry.actorId, actorId),
        notExists(tx.select().from(undoing).where(eq(undoing.undoes, moderationEntry.id))),
        after ? gt(moderationEntry.id, after) : undefined,
      ),
    )
    .orderBy(asc(moderationEntry.id))
    .limit(SLICE);
}

/** What was read once because of an edit has to be read again. */
async function markEdited(tx: Transaction, commentIds: readonly string[]) {
  if (commentIds.length === 0) return;
  const cases = tx
    .select({ id: caseComment.caseId })
    .from(caseComment)
    .where(sql`${caseComment.commentId} = any(${sql.param([...commentIds])}::uuid[])`);
  await tx.update(moderationCase).set({ edited: true }).where(inArray(moderationCase.id, cases));
}

async function isKnown(moderator: Member, batchId: string): Promise<boolean> {
  const own = and(eq(moderationEntry.batchId, batchId), eq(moderationEntry.actorId, moderator.id));
  return (await db().$count(moderationEntry, own)) > 0;
}
