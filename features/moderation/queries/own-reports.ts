import 'server-only';
import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { report } from '@/db/schema/moderation';
import { post } from '@/db/schema/posts';

const MOST_SHOWN = 10;

export type OwnReport = Awaited<ReturnType<typeof findOwnReports>>[number];

/**
 * What a fan reported in the last ninety days and what became of it, newest first, at most ten. One
 * query.
 */
export async function findOwnReports(memberId: string) {
  return db()
    .select({
      id: report.id,
      reason: report.reason,
      outcome: report.outcome,
      createdAt: report.createdAt,
      commentId: comment.id,
      slug: post.slug,
      status: comment.status,
    })
    .from(report)
    .innerJoin(comment, eq(comment.id, report.commentId))
    .innerJoin(post, eq(post.id, comment.postId))
    .where(
      and(eq(report.reporterId, memberId), gt(report.createdAt, sql`now() - interval '90 days'`)),
    )
    .orderBy(desc(report.createdAt))
    .limit(MOST_SHOWN);
}
