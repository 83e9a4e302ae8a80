import 'server-only';
import { inTransaction } from '@/db/in-transaction';
import { setCommentStatus } from '@/features/comments/commands/visibility';
import type { Member } from '@/features/session/viewer';
import { refuse } from '@/lib/http/refusal';
import { settleCases } from './commands/cases';
import { appendEntry, findDecision } from './commands/log';
import { closeReportsOf, hasOpenReports, openReportsClosedBy } from './commands/reports';
import { type LockedComment, lockComment } from './commands/scope';
import type { HideInput, KeepInput, ReopenInput, RestoreInput } from './input';
import type {
  EditedSince,
  HideOutcome,
  KeepOutcome,
  ReopenOutcome,
  RestoreOutcome,
} from './outcomes';
import { refusalToHide, refusalToKeep, refusalToRestore } from './policy';

/**
 * Hides a comment from everybody but its author and moderators, and closes its open reports.
 * A repeat by the same moderator answers with the first entry again; what another moderator has
 * hidden is 'already-hidden'. Refuses a revision that is no longer the current one.
 */
export async function hideComment(moderator: Member, input: HideInput): Promise<HideOutcome> {
  return inTransaction(async (tx) => {
    const comment = await lockComment(tx, moderator, input.commentId);
    if (!comment) return refuse('not-found');
    const refusal = refusalToHide(moderator, comment);
    if (refusal === 'already-hidden') {
      const last = await findDecision(tx, comment.id, 'hide-comment');
      return last?.actorId === moderator.id && last.revision === input.revision
        ? { ok: true, entryId: last.id, slug: comment.slug }
        : { ok: false, code: refusal, by: last?.actorName ?? null };
    }
    if (refusal) return refuse(refusal);
    if (comment.revision !== input.revision) return editedSince(comment);
    await setCommentStatus(tx, comment.id, 'hidden');
    const { reason, note } = input;
    const entryId = await appendEntry(tx, moderator, 'hide-comment', comment, { reason, note });
    await closeReportsOf(tx, moderator.id, [{ id: entryId, commentId: comment.id }], 'upheld');
    await settleCases(tx, [comment.id], { by: moderator.id, outcome: 'hidden' });
    return { ok: true, entryId, slug: comment.slug };
  });
}

/**
 * Shows a hidden comment again, and pairs the entry with the one that hid it. With `entryId` it
 * takes back that very decision: the reports that it closed are open again, and it is refused as
 * 'already-undone' when another decision has followed.
 */
export async function restoreComment(
  moderator: Member,
  input: RestoreInput,
): Promise<RestoreOutcome> {
  return inTransaction(async (tx) => {
    const comment = await lockComment(tx, moderator, input.commentId);
    if (!comment) return refuse('not-found');
    const refusal = refusalToRestore(moderator, comment);
    if (refusal) return refuse(refusal);
    if (comment.revision !== input.revision) return editedSince(comment);
    const hiding = await findDecision(tx, comment.id, 'hide-comment');
    if (input.entryId && input.entryId !== hiding?.id) return refuse('already-undone');
    await setCommentStatus(tx, comment.id, 'visible');
    const undoes = hiding?.id;
    const entryId = await appendEntry(tx, moderator, 'restore-comment', comment, { undoes });
    if (input.entryId) await openReportsClosedBy(tx, [input.entryId]);
    await settleCases(tx, [comment.id], { by: moderator.id, outcome: 'published' });
    return { ok: true, entryId, slug: comment.slug };
  });
}

/** Keeps a reported comment as it is: closes its open reports. 'nothing-open' where there are none. */
export async function dismissReports(moderator: Member, input: KeepInput): Promise<KeepOutcome> {
  return inTransaction(async (tx) => {
    const comment = await lockComment(tx, moderator, input.commentId);
    if (!comment) return refuse('not-found');
    const refusal = refusalToKeep(moderator, comment);
    if (refusal) return refuse(refusal);
    if (comment.revision !== input.revision) return editedSince(comment);
    if (!(await hasOpenReports(tx, comment.id))) return refuse('nothing-open');
    const entryId = await appendEntry(tx, moderator, 'dismiss-reports', comment, {});
    await closeReportsOf(tx, moderator.id, [{ id: entryId, commentId: comment.id }], 'dismissed');
    await settleCases(tx, [comment.id], { by: moderator.id, outcome: 'kept' });
    return { ok: true, entryId };
  });
}

/** Takes back `dismissReports`: the reports that the entry closed are open again. */
export async function reopenReports(moderator: Member, input: ReopenInput): Promise<ReopenOutcome> {
  return inTransaction(async (tx) => {
    const comment = await lockComment(tx, moderator, input.commentId);
    if (!comment) return refuse('not-found');
    const refusal = refusalToKeep(moderator, comment);
    if (refusal) return refuse(refusal);
    const keeping = await findDecision(tx, comment.id, 'dismiss-reports');
    if (input.entryId !== keeping?.id) return refuse('already-undone');
    const undoes = keeping.id;
    const entryId = await appendEntry(tx, moderator, 'reopen-reports', comment, { undoes });
    await openReportsClosedBy(tx, [undoes]);
    await settleCases(tx, [comment.id], { by: moderator.id, outcome: 'kept' });
    return { ok: true, entryId };
  });
}

function editedSince({ revision, text }: LockedComment): EditedSince {
  return { ok: false, code: 'edited-since', revision, text };
}
