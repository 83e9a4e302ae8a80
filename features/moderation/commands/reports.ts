import 'server-only';
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Transaction } from '@/db/client';
import { report } from '@/db/schema/moderation';
import type { ReportReason } from '@/features/moderation/reasons';
import type { ReportRecord } from '@/features/moderation/report-weight';

const unanswered = { closedAt: null, closedBy: null, closingEntryId: null, outcome: null };

/** How a fan's reports of the last ninety days ended. */
export async function findRecord(tx: Transaction, reporterId: string): Promise<ReportRecord> {
  const answered = (outcome: 'upheld' | 'dismissed') =>
    sql<number>`count(*) filter (where ${report.outcome} = ${outcome})::int`;
  const [record] = await tx
    .select({ upheld: answered('upheld'), dismissed: answered('dismissed') })
    .from(report)
    .where(
      and(eq(report.reporterId, reporterId), gt(report.createdAt, sql`now() - interval '90 days'`)),
    );
  return record ?? { upheld: 0, dismissed: 0 };
}

/** What the open reports of a comment weigh together. */
export async function openWeight(tx: Transaction, commentId: string): Promise<number> {
  const [open] = await tx
    .select({ weight: sql<number>`coalesce(sum(${report.weight}), 0)::float8` })
    .from(report)
    .where(and(eq(report.commentId, commentId), isNull(report.closedAt)));
  return open?.weight ?? 0;
}

/**
 * Stores a fan's report and says whether it is news: their first of this comment, or of a text
 * edited since their last. The unique key answers, so two at once store one.
 */
export async function storeReport(
  tx: Transaction,
  reporterId: string,
  comment: { id: string; revision: number },
  { reason, note, weight }: { reason: ReportReason; note: string | null; weight: number },
): Promise<boolean> {
  const { id: commentId, revision } = comment;
  const stored = await tx
    .insert(report)
    .values({ commentId, reporterId, revision, reason, note, weight })
    .onConflictDoUpdate({
      target: [report.commentId, report.reporterId],
      set: {
        id: uuidv7(),
        revision,
        reason,
        note,
        weight,
        createdAt: sql`now()`,
        ...unanswered,
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
  outcome: 'upheld' | 'dismissed',
): Promise<number> {
  const closed = await tx
    .update(report)
    .set({ closedAt: sql`now()`, closedBy: moderatorId, closingEntryId: entryId, outcome })
    .where(and(eq(report.commentId, commentId), isNull(report.closedAt)))
    .returning({ id: report.id });
  return closed.length;
}

/** Opens the reports that a decision closed. */
export async function openReportsClosedBy(tx: Transaction, entryId: string): Promise<void> {
  await tx.update(report).set(unanswered).where(eq(report.closingEntryId, entryId));
}

/** Whether a comment has reports that nobody has answered. */
export async function hasOpenReports(tx: Transaction, commentId: string): Promise<boolean> {
  const open = and(eq(report.commentId, commentId), isNull(report.closedAt));
  return (await tx.$count(report, open)) > 0;
}
