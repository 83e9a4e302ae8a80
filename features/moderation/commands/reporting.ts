import 'server-only';
import type { Transaction } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import { setCommentStatus } from '@/features/comments/commands/visibility';
import { isNew } from '@/features/comments/policy';
import type { ReportInput } from '@/features/moderation/input';
import { takeReportAllowance } from '@/features/moderation/limits';
import type { ReportOutcome } from '@/features/moderation/outcomes';
import { refusalToReport } from '@/features/moderation/policy';
import type { ReportReason } from '@/features/moderation/reasons';
import { HOLDING_WEIGHT, RISKING_WEIGHT, reportWeight } from '@/features/moderation/report-weight';
import type { Member } from '@/features/session/viewer';
import { type Risk, waitInCase } from './cases';
import { appendEntry, appendLine } from './log';
import { findRecord, openWeight, storeReport } from './reports';
import { type LockedComment, lockComment } from './scope';

/** What cannot wait. Somebody in danger comes before everything else. */
const risks: Partial<Record<ReportReason, Risk>> = {
  'self-harm': 2,
  hateful: 1,
  harassing: 1,
  illegal: 1,
};

/** Who has cried wolf often enough is heard in the usual order. */
function riskOf(reason: ReportReason, weight: number): Risk {
  return weight >= RISKING_WEIGHT ? (risks[reason] ?? 0) : 0;
}

/**
 * Flags a comment for the moderators, and holds it by itself where enough reports weigh against it.
 * Once per fan and comment: a repeat changes nothing and succeeds too, unless the text was edited
 * since, which makes it a new report. Refuses with the seconds to wait who reports faster than a
 * person reads. Returns the post's slug where the comment is held now.
 */
export async function reportComment(fan: Member, input: ReportInput): Promise<ReportOutcome> {
  const allowance = await takeReportAllowance(fan.id);
  if (!allowance.ok)
    return { ok: false, code: 'reporting-too-fast', retryAfter: allowance.retryAfter };
  return inTransaction(async (tx) => {
    const comment = await lockComment(tx, fan, input.commentId);
    if (!comment) return { ok: false, code: 'not-found' };
    const refusal = refusalToReport(fan, comment);
    if (refusal) return { ok: false, code: refusal };
    const { reason, note } = input;
    const weight = reportWeight(fan, await findRecord(tx, fan.id), new Date());
    if (!(await storeReport(tx, fan.id, comment, { reason, note, weight }))) return { ok: true };
    await appendEntry(tx, fan, 'report-comment', comment, { reason, note });
    const held = await holdIfHeavy(tx, comment);
    await waitInCase(tx, {
      commentId: comment.id,
      postId: comment.postId,
      authorId: comment.authorId,
      foldKey: comment.foldKey,
      language: comment.language,
      revision: comment.revision,
      byNewMember: comment.joinedAt !== null && isNew({ joinedAt: comment.joinedAt }, new Date()),
      risk: riskOf(reason, weight),
    });
    return held ? { ok: true, slug: comment.slug } : { ok: true };
  });
}

/** What staff say is not taken down by a crowd. */
async function holdIfHeavy(tx: Transaction, comment: LockedComment): Promise<boolean> {
  if (comment.status !== 'visible' || comment.authorRole !== 'fan') return false;
  if ((await openWeight(tx, comment.id)) < HOLDING_WEIGHT) return false;
  await setCommentStatus(tx, comment.id, 'held');
  // Without the text, which its author may still take away: nobody has judged it yet.
  await appendLine(tx, null, 'hold-comment', {
    commentId: comment.id,
    memberId: comment.authorId,
    postId: comment.postId,
    revision: comment.revision,
    reason: 'reported',
  });
  return true;
}
