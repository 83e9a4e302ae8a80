import 'server-only';
import { asc, eq, type SQL } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Transaction } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import { comment } from '@/db/schema/comments';
import { post } from '@/db/schema/posts';
import { setCommentStatuses } from '@/features/comments/commands/visibility';
import { settleCases } from '@/features/moderation/commands/cases';
import { appendLines } from '@/features/moderation/commands/log';
import { closeReportsOf } from '@/features/moderation/commands/reports';
import { mayModerate } from '@/features/moderation/policy';
import { SLICE } from '@/features/sanctions/limits';
import type { HideRecentOutcome } from '@/features/sanctions/outcomes';
import { refusalToSanction } from '@/features/sanctions/policy';
import { countRecent, recentOf } from '@/features/sanctions/queries/recent';
import { lockActor } from '@/features/session/acting';
import type { Member } from '@/features/session/viewer';
import { refuse } from '@/lib/http/refusal';
import { findInForce, lockMember } from './scope';

/**
 * Hides the next 200 of what a banned member wrote in the day before their ban and since, as one
 * batch of the log, for the ban's reason. To be repeated while there are any `left`; what a
 * moderator has shown again since the ban stays.
 */
export async function hideRecent(actor: Member, memberId: string): Promise<HideRecentOutcome> {
  return inTransaction(async (tx) => {
    const moderator = await lockActor(tx, actor);
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

function lockSlice(tx: Transaction, which: SQL | undefined) {
  return tx
    .select({
      id: comment.id,
      postId: comment.postId,
      authorId: comment.authorId,
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
  const ids = slice.map(({ id }) => id);
  await setCommentStatuses(tx, ids, 'hidden');
  const lines = slice.map(({ id, authorId, postId, revision, text, status }) => ({
    action: 'hide-comment' as const,
    commentId: id,
    memberId: authorId,
    postId,
    revision,
    text,
    reason: ban.reason,
    batchId,
    details: { sanctionId: ban.id, before: status },
  }));
  const decisions = await appendLines(tx, moderator, lines);
  await closeReportsOf(tx, moderator.id, decisions, 'upheld');
  await settleCases(tx, ids, { by: moderator.id, outcome: 'hidden' });
}
