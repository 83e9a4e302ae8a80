import 'server-only';
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { appeal, sanction } from '@/db/schema/moderation';
import { inForce } from '@/features/session/viewer';
import { countRecent } from './recent';

const MOST_SANCTIONS = 50;

export type MemberRecord = NonNullable<Awaited<ReturnType<typeof findMemberRecord>>>;

/** A member in short, by their handle; null for a handle that is nobody's. One query. */
export async function findMemberRecord(handle: string) {
  const [row] = await db()
    .select({
      id: member.id,
      // Whoever has joined has both.
      handle: sql<string>`${member.handle}`,
      displayName: sql<string>`${member.displayName}`,
      plainName: member.plainName,
      role: member.role,
      joinedAt: sql<Date>`${member.joinedAt}`.mapWith(member.joinedAt),
      comments: sql<number>`(select count(*)::int from comment c
        where c.author_id = member.id and c.status <> 'deleted')`,
      hidden: sql<number>`(select count(*)::int from comment c
        where c.author_id = member.id and c.status = 'hidden')`,
      reported: sql<number>`(select count(distinct c.id)::int from comment c
        join report r on r.comment_id = c.id where c.author_id = member.id)`,
    })
    .from(member)
    .where(and(eq(member.handle, handle.toLowerCase()), isNotNull(member.joinedAt)));
  return row ?? null;
}

export type RecordedSanction = Awaited<ReturnType<typeof findSanctionsOf>>[number];

/** What was decided about a member, newest first, with who, why, and the appeal: up to 50. */
export function findSanctionsOf(memberId: string) {
  const [imposer, lifter, answerer] = [
    alias(member, 'imposer'),
    alias(member, 'lifter'),
    alias(member, 'answerer'),
  ];
  return db()
    .select({
      id: sanction.id,
      kind: sanction.kind,
      reason: sanction.reason,
      note: sanction.note,
      startsAt: sanction.startsAt,
      endsAt: sanction.endsAt,
      liftedAt: sanction.liftedAt,
      acknowledgedAt: sanction.acknowledgedAt,
      imposedBy: sanction.imposedBy,
      by: imposer.displayName,
      liftedBy: lifter.displayName,
      comment: { id: comment.id, text: comment.text, language: comment.language },
      appeal: {
        text: appeal.text,
        createdAt: appeal.createdAt,
        decidedAt: appeal.decidedAt,
        outcome: appeal.outcome,
        answer: appeal.answer,
      },
      answeredBy: answerer.displayName,
    })
    .from(sanction)
    .leftJoin(imposer, eq(imposer.id, sanction.imposedBy))
    .leftJoin(lifter, eq(lifter.id, sanction.liftedBy))
    .leftJoin(comment, eq(comment.id, sanction.commentId))
    .leftJoin(appeal, eq(appeal.sanctionId, sanction.id))
    .leftJoin(answerer, eq(answerer.id, appeal.decidedBy))
    .where(eq(sanction.memberId, memberId))
    .orderBy(desc(sanction.startsAt), desc(sanction.id))
    .limit(MOST_SANCTIONS);
}

/** How many comments of a banned member there are to hide yet; null without a ban in force. */
export async function countLeft(memberId: string): Promise<number | null> {
  const [ban] = await db()
    .select({ startsAt: sanction.startsAt })
    .from(sanction)
    .where(and(eq(sanction.memberId, memberId), eq(sanction.kind, 'ban'), inForce()));
  return ban ? countRecent(db(), memberId, ban.startsAt) : null;
}
