import 'server-only';
import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Transaction } from '@/db/client';
import { report } from '@/db/schema/moderation';
import type { ReportReason } from '@/features/moderation/reasons';

/**
 * Stores a fan's report and says whether it is news: their first of this comment, or of a text
 * edited since their last. The unique key answers, so two at once store one.
 */
export async function storeReport(
  tx: Transaction,
  reporterId: string,
  comment: { id: string; revision: number },
  { reason, note }: { reason: ReportReason; note: string | null },
): Promise<boolean> {
  const { id: commentId, revision } = comment;
  const stored = await tx
    .insert(report)
    .values({ commentId, reporterId, revision, reason, note })
    .onConflictDoUpdate({
      target: [report.commentId, report.reporterId],
      set: {
        id: uuidv7(),
        revision,
        reason,
        note,
        createdAt: sql`now()`,
        closedAt: null,
        closedBy: null,
        closingEntryId: null,
      },
      setWhere: lt(report.revision, revision),
    })
    .returning({ id: report.id });
  return stored.length > 0;
}

/** Closes the open reports of a comment with the decision that answers them; returns how many. */
export async function closeReports(
  tx: Transaction,
  moderatorId: string,
  commentId: string,
  entryId: string,
): Promise<number> {
  const closed = await tx
    .update(report)
    .set({ closedAt: sql`now()`, closedBy: moderatorId, closingEntryId: entryId })
    .where(and(eq(report.commentId, commentId), isNull(report.closedAt)))
    .returning({ id: report.id });
  return closed.length;
}

/** Closes the open reports of many comments, each with the decision that answers them. */
export async function closeReportsOfMany(
  tx: Transaction,
  moderatorId: string,
  decisions: readonly { id: string; commentId: string | null }[],
): Promise<void> {
  const rows = decisions.map(({ id, commentId }) => ({ id, comment_id: commentId }));
  await tx.execute(sql`
    update report set closed_at = now(), closed_by = ${moderatorId}, closing_entry_id = decision.id
    from json_to_recordset(${JSON.stringify(rows)}) as decision(id uuid, comment_id uuid)
    where report.comment_id = decision.comment_id and report.closed_at is null`);
}

/** Opens the reports that a decision closed. */
export async function openReportsClosedBy(tx: Transaction, entryId: string): Promise<void> {
  await tx
    .update(report)
    .set({ closedAt: null, closedBy: null, closingEntryId: null })
    .where(eq(report.closingEntryId, entryId));
}

/** Whether a comment has reports that nobody has answered. */
export async function hasOpenReports(tx: Transaction, commentId: string): Promise<boolean> {
  const open = and(eq(report.commentId, commentId), isNull(report.closedAt));
  return (await tx.$count(report, open)) > 0;
}
