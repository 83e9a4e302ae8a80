import 'server-only';
import { and, desc, eq, lt } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { report } from '@/db/schema/moderation';
import { post } from '@/db/schema/posts';
import { decodeCursor, encodeCursor } from '@/lib/cursor';
import { parseUuid } from '@/lib/uuid';

const COMMENTS_PAGE = 20;
const MOST_REPORTS = 10;

export type RecordedComment = Awaited<ReturnType<typeof selectComments>>[number];

/** A page of what a member wrote, newest first, whatever became of it. */
export async function findCommentsOf(memberId: string, cursor: unknown) {
  const before = parseUuid(decodeCursor(cursor)?.[0]);
  const rows = await selectComments()
    .where(and(eq(comment.authorId, memberId), before ? lt(comment.id, before) : undefined))
    .orderBy(desc(comment.id))
    .limit(COMMENTS_PAGE + 1);
  const items = rows.slice(0, COMMENTS_PAGE);
  const last = items.at(-1);
  return { items, next: rows.length > COMMENTS_PAGE && last ? encodeCursor([last.id]) : null };
}

/** One comment of this member, to be sanctioned for; null for anything else. */
export async function findCommentOf(
  memberId: string,
  id: unknown,
): Promise<RecordedComment | null> {
  const known = parseUuid(id);
  if (!known) return null;
  const [row] = await selectComments().where(
    and(eq(comment.authorId, memberId), eq(comment.id, known)),
  );
  return row ?? null;
}

export type RecordedReport = Awaited<ReturnType<typeof findReportsAbout>>[number];

/** The last 10 reports of what a member wrote; nobody reads those about themself. */
export async function findReportsAbout(memberId: string, viewerId: string) {
  if (memberId === viewerId) return [];
  const reporter = alias(member, 'reporter');
  return db()
    .select({
      id: report.id,
      commentId: comment.id,
      text: comment.text,
      language: comment.language,
      reason: report.reason,
      note: report.note,
      createdAt: report.createdAt,
      closedAt: report.closedAt,
      reporter: reporter.handle,
    })
    .from(report)
    .innerJoin(comment, eq(comment.id, report.commentId))
    .leftJoin(reporter, eq(reporter.id, report.reporterId))
    .where(eq(comment.authorId, memberId))
    .orderBy(desc(report.id))
    .limit(MOST_REPORTS);
}

function selectComments() {
  return db()
    .select({
      id: comment.id,
      text: comment.text,
      language: comment.language,
      status: comment.status,
      createdAt: comment.createdAt,
      slug: post.slug,
    })
    .from(comment)
    .innerJoin(post, eq(post.id, comment.postId))
    .$dynamic();
}
