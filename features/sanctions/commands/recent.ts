import 'server-only';
import { and, asc, eq, gte, inArray, notExists, type SQL, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Executor, Transaction } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import { comment } from '@/db/schema/comments';
import { moderationEntry } from '@/db/schema/moderation';
import { post } from '@/db/schema/posts';
import { hideComments } from '@/features/comments/commands/visibility';
import { appendLines } from '@/features/moderation/commands/log';
import { closeReportsOfMany } from '@/features/moderation/commands/reports';
import { mayModerate } from '@/features/moderation/policy';
import { type HideRecentOutcome, refuse } from '@/features/sanctions/outcomes';
import { refusalToSanction } from '@/features/sanctions/policy';
import type { Member } from '@/features/session/viewer';
import { firstIdAt } from '@/lib/made-uuid';
import { findInForce, lockMember } from './scope';

/** Comments hidden in one transaction: others who write under the same posts wait that long. */
export const SLICE = 200;
const DAY_MS = 86_400_000;

/**
 * Hides the next 200 of what a banned member wrote in the day before their ban and since, as one
 * batch of the log, for the ban's reason. To be repeated while there are any `left`; what a
 * moderator has shown again since the ban stays.
 */
export async function hideRecent(moderator: Member, memberId: string): Promise<HideRecentOutcome> {
  return inTransaction(async (tx) => {
    if (!mayModerate(moderator)) return refuse('not-allowed');
    const target = await lockMember(tx, memberId);
    if (!target) return refuse('not-found');
    const refusal = refusalToSanction(moderator, target);
    if (refusal) return refuse(refusal);
    const ban = await findInForce(tx, memberId, 'ban');
    if (!ban) return refuse('not-banned');
    const slice = await lockSlice(tx, recentOf(tx, memberId, ban.startsAt));
    const batchId = uuidv7();
    if (slice.length > 0) await hideSlice(tx, moderator, slice, { batchId, ban });
    return {
      ok: true,
      batchId,
      hidden: slice.length,
      left: await countRecent(tx, memberId, ban.startsAt),
      slugs: [...new Set(slice.map(({ slug }) => slug))],
    };
  });
}

/** How many comments `hideRecent` would hide yet for a ban that began at that moment. */
export function countRecent(db: Executor, memberId: string, bannedAt: Date): Promise<number> {
  return db.$count(comment, recentOf(db, memberId, bannedAt));
}

function recentOf(db: Executor, memberId: string, bannedAt: Date): SQL | undefined {
  const shownAgain = and(
    eq(moderationEntry.commentId, comment.id),
    inArray(moderationEntry.action, ['restore-comment', 'approve-comment']),
    gte(moderationEntry.createdAt, bannedAt),
  );
  return and(
    eq(comment.authorId, memberId),
    gte(comment.id, firstIdAt(new Date(bannedAt.getTime() - DAY_MS))),
    inArray(comment.status, ['visible', 'held']),
    notExists(db.select({ id: sql`1` }).from(moderationEntry).where(shownAgain)),
  );
}

function lockSlice(tx: Transaction, which: SQL | undefined) {
  return tx
    .select({
      id: comment.id,
      postId: comment.postId,
      parentId: comment.parentId,
      authorId: comment.authorId,
      foldKey: comment.foldKey,
      status: comment.status,
      revision: comment.revision,
      text: comment.text,
      slug: post.slug,
    })
    .from(comment)
    .innerJoin(post, eq(post.id, comment.postId))
    .where(which)
    .orderBy(asc(comment.id))
    .limit(SLICE)
    .for('no key update', { of: comment });
}

async function hideSlice(
  tx: Transaction,
  moderator: Member,
  slice: Awaited<ReturnType<typeof lockSlice>>,
  { batchId, ban }: { batchId: string; ban: { id: string; reason: string } },
): Promise<void> {
  await hideComments(tx, slice);
  const lines = slice.map(({ id, authorId, postId, revision, text }) => ({
    commentId: id,
    memberId: authorId,
    postId,
    revision,
    text,
    reason: ban.reason,
    batchId,
    details: { sanctionId: ban.id },
  }));
  const decisions = await appendLines(tx, moderator, 'hide-comment', lines);
  await closeReportsOfMany(tx, moderator.id, decisions);
}
