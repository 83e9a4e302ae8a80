import 'server-only';
import { and, desc, eq, ne, type SQL } from 'drizzle-orm';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { appeal, sanction } from '@/db/schema/moderation';

/** The newest are shown; the rest is in what a member can download. */
const MOST_SHOWN = 30;

export type OwnSanction = Awaited<ReturnType<typeof findOwn>>[number];

/**
 * What moderators decided about a member, for themself, newest first: up to 30. Who decided and what
 * they noted stays inside.
 */
export function findOwnSanctions(memberId: string): Promise<OwnSanction[]> {
  return findOwn(eq(sanction.memberId, memberId), MOST_SHOWN);
}

/** The ban with this id, for its member, who has proven to be that; null for any other sanction. */
export async function findOwnBan(id: string): Promise<OwnSanction | null> {
  const [ban] = await findOwn(and(eq(sanction.id, id), eq(sanction.kind, 'ban')), 1);
  return ban ?? null;
}

function findOwn(which: SQL | undefined, limit: number) {
  return db()
    .select({
      id: sanction.id,
      kind: sanction.kind,
      reason: sanction.reason,
      startsAt: sanction.startsAt,
      endsAt: sanction.endsAt,
      liftedAt: sanction.liftedAt,
      acknowledgedAt: sanction.acknowledgedAt,
      comment: { text: comment.text, language: comment.language },
      appeal: {
        text: appeal.text,
        createdAt: appeal.createdAt,
        decidedAt: appeal.decidedAt,
        outcome: appeal.outcome,
        answer: appeal.answer,
      },
    })
    .from(sanction)
    .leftJoin(comment, and(eq(comment.id, sanction.commentId), ne(comment.status, 'deleted')))
    .leftJoin(appeal, eq(appeal.sanctionId, sanction.id))
    .where(which)
    .orderBy(desc(sanction.startsAt), desc(sanction.id))
    .limit(limit);
}
