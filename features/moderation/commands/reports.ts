import 'server-only';
import { and, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm';
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

/** Closes the open reports of comments, each with the entry that answers them. */
export async function closeReportsOf(
  tx: Transaction,
  moderatorId: string,
  entries: readonly { id: string; commentId: string | null }[],
  outcome: 'upheld' | 'dismissed',
): Promise<void> {
  await tx.execute(sql`
    update report set closed_at = now(), closed_by = ${moderatorId}::uuid,
      closing_entry_id = entry.id, outcome = ${outcome}::report_outcome
    from json_to_recordset(${JSON.stringify(entries)}) as entry(id uuid, "commentId" uuid)
    where report.comment_id = entry."commentId" and report.closed_at is null`);
}

/** Opens the reports that these decisions closed. */
export async function openReportsClosedBy(
  tx: Transaction,
  entryIds: readonly string[],
): Promise<void> {
  await tx
    .update(report)
    .set(unanswered)
    .where(inArray(report.closingEntryId, [...entryIds]));
}

/** Whether a comment has reports that nobody has answered. */
export async function hasOpenReports(tx: Transaction, commentId: string): Promise<boolean> {
  const open = and(eq(report.commentId, commentId), isNull(report.closedAt));
  return (await tx.$count(report, open)) > 0;
}
