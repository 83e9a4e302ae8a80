import 'server-only';
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { caseComment, commentDecision, moderationEntry, report } from '@/db/schema/moderation';
import { post, postText } from '@/db/schema/posts';
import { REPORTS_SHOWN } from '@/features/moderation/queue';
import type { Remark } from '@/features/pipeline/decide';
import type { Locale } from '@/lib/i18n/locales';

export type Case = Awaited<ReturnType<typeof findComments>>[number] & {
  /** How many open reports give each reason, of all that wait with it. */
  reasons: Awaited<ReturnType<typeof countReasons>>[number][];
  /** The first of them, those with a note before those without. */
  reports: Awaited<ReturnType<typeof findReports>>[number][];
  /** What hid it; null where it is not hidden. */
  hiding: Awaited<ReturnType<typeof findHidings>>[number] | null;
  /** What the pipeline had to say against the words, or last against those before; [] for nothing. */
  remarks: Remark[];
  /** Whether that was about other words than those that are there now. */
  remarksAreOld: boolean;
  /** The author in short; null once they have left. */
  history: Awaited<ReturnType<typeof findHistories>>[number] | null;
};

/**
 * What a moderator must know of each of these comments to decide, by comment id; of their own, not
 * who reported it. Six queries.
 */
export async function findCases(
  viewerId: string,
  ids: string[],
  locale: Locale,
): Promise<Map<string, Case>> {
  if (ids.length === 0) return new Map();
  const [comments, reasons, reports, hidings, histories, decisions] = await Promise.all([
    findComments(ids, locale),
    countReasons(viewerId, ids),
    findReports(viewerId, ids),
    findHidings(ids),
    findHistories(ids),
    findDecisions(ids),
  ]);
  const about = <T extends { commentId: string }>(rows: T[], id: string) =>
    rows.filter(({ commentId }) => commentId === id);
  return new Map(
    comments.map((row) => [
      row.id,
      {
        ...row,
        reasons: about(reasons, row.id),
        reports: about(reports, row.id),
        hiding: row.status === 'hidden' ? (about(hidings, row.id)[0] ?? null) : null,
        remarks: about(decisions, row.id)[0]?.reasons ?? [],
        remarksAreOld: about(decisions, row.id)[0]?.revision !== row.revision,
        history: histories.find(({ memberId }) => memberId === row.author?.id) ?? null,
      },
    ]),
  );
}

function findComments(ids: string[], locale: Locale) {
  const parent = alias(comment, 'parent');
  const answered = alias(member, 'answered');
  return db()
    .select({
      id: comment.id,
      text: comment.text,
      language: comment.language,
      status: comment.status,
      revision: comment.revision,
      createdAt: comment.createdAt,
      editedAt: comment.editedAt,
      author: {
        id: member.id,
        handle: member.handle,
        displayName: member.displayName,
        role: member.role,
        joinedAt: member.joinedAt,
      },
      slug: post.slug,
      headline: sql<string>`(
        select ${postText.headline} from ${postText} where ${postText.postId} = ${post.id}
        order by ${postText.language} = ${locale} desc, ${postText.language} = ${post.language} desc
        limit 1)`,
      parent: {
        id: parent.id,
        text: parent.text,
        language: parent.language,
        status: parent.status,
      },
      parentAuthor: answered.displayName,
    })
    .from(comment)
    .innerJoin(post, eq(post.id, comment.postId))
    .leftJoin(member, eq(member.id, comment.authorId))
    .leftJoin(parent, eq(parent.id, comment.parentId))
    .leftJoin(answered, eq(answered.id, parent.authorId))
    .where(inArray(comment.id, ids));
}

/**
 * The open reports of all that wait in one case with each of these comments, but for those of the
 * viewer's own.
 */
function openReports(viewerId: string, ids: string[]) {
  const beside = alias(caseComment, 'beside');
  const reported = alias(comment, 'reported');
  const nth = sql<number>`row_number() over (
    partition by ${beside.commentId} order by ${report.note} is null, ${report.id})`;
  return db()
    .select({
      id: report.id,
      commentId: sql<string>`${beside.commentId}`.as('shown_id'),
      reporterId: report.reporterId,
      reason: report.reason,
      note: report.note,
      isOld: sql<boolean>`${report.revision} < ${reported.revision}`.as('is_old'),
      createdAt: report.createdAt,
      nth: nth.as('nth'),
    })
    .from(report)
    .innerJoin(reported, eq(reported.id, report.commentId))
    .innerJoin(caseComment, eq(caseComment.commentId, report.commentId))
    .innerJoin(beside, eq(beside.caseId, caseComment.caseId))
    .where(
      and(
        inArray(beside.commentId, ids),
        isNull(report.closedAt),
        sql`${reported.authorId} is distinct from ${viewerId}`,
      ),
    )
    .as('open');
}

function countReasons(viewerId: string, ids: string[]) {
  const open = openReports(viewerId, ids);
  return db()
    .select({ commentId: open.commentId, reason: open.reason, count: sql<number>`count(*)::int` })
    .from(open)
    .groupBy(open.commentId, open.reason)
    .orderBy(desc(sql`count(*)`), open.reason);
}

function findReports(viewerId: string, ids: string[]) {
  const open = openReports(viewerId, ids);
  return db()
    .select({
      id: open.id,
      commentId: open.commentId,
      reason: open.reason,
      note: open.note,
      isOld: open.isOld,
      createdAt: open.createdAt,
      reporter: member.handle,
    })
    .from(open)
    .leftJoin(member, eq(member.id, open.reporterId))
    .where(sql`${open.nth} <= ${REPORTS_SHOWN}`)
    .orderBy(asc(open.nth));
}

function findHidings(ids: string[]) {
  return db()
    .selectDistinctOn([moderationEntry.commentId], {
      entryId: moderationEntry.id,
      commentId: sql<string>`${moderationEntry.commentId}`,
      by: moderationEntry.actorName,
      reason: moderationEntry.reason,
      note: moderationEntry.note,
      at: moderationEntry.createdAt,
    })
    .from(moderationEntry)
    .where(and(inArray(moderationEntry.commentId, ids), eq(moderationEntry.action, 'hide-comment')))
    .orderBy(moderationEntry.commentId, desc(moderationEntry.id));
}

function findDecisions(ids: string[]) {
  return db()
    .select({
      commentId: sql<string>`${commentDecision.commentId}`,
      revision: commentDecision.revision,
      reasons: sql<Remark[]>`${commentDecision.reasons}`,
    })
    .from(commentDecision)
    .where(inArray(commentDecision.commentId, ids))
    .orderBy(desc(commentDecision.id));
}

function findHistories(commentIds: string[]) {
  return db()
    .selectDistinct({
      memberId: member.id,
      comments: sql<number>`(select count(*)::int from comment c
        where c.author_id = ${member.id} and c.status <> 'deleted')`,
      hidden: sql<number>`(select count(*)::int from comment c
        where c.author_id = ${member.id} and c.status = 'hidden')`,
      reported: sql<number>`(select count(distinct c.id)::int from comment c
        join report r on r.comment_id = c.id where c.author_id = ${member.id})`,
      sanctions: sql<number>`(select count(*)::int from sanction s
        where s.member_id = ${member.id})`,
    })
    .from(member)
    .innerJoin(comment, eq(comment.authorId, member.id))
    .where(inArray(comment.id, commentIds));
}
