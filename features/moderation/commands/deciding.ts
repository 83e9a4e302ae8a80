import 'server-only';
import { and, asc, desc, eq, gt, inArray, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { uuidv7 } from 'uuidv7';
import type { Transaction } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { caseComment, moderationCase, moderationEntry, report } from '@/db/schema/moderation';
import { post } from '@/db/schema/posts';
import { setCommentStatuses } from '@/features/comments/commands/visibility';
import type { DecideInput } from '@/features/moderation/input';
import type { DecideOutcome, DecideRefusal } from '@/features/moderation/outcomes';
import { mayModerate, refusalToDecide } from '@/features/moderation/policy';
import type { Member } from '@/features/session/viewer';
import { settleCases } from './cases';
import { appendLines, type Line } from './log';
import { closeReportsOf } from './reports';

/** Comments that one transaction decides about; a group of more takes several. */
const SLICE = 500;

type Item = Awaited<ReturnType<typeof findItems>>[number];

/**
 * Decides about all that waits in a case: publishes what is held and keeps what is visible, or hides
 * it, and closes the open reports. Every line of the log carries `batchId`, by which it can be taken
 * back. Refuses a case that is closed or that another moderator has claimed, words that have changed
 * since they were read, and what the policy refuses for every comment in it; what it refuses for some
 * goes on waiting for others.
 */
export async function decideCase(
  moderator: Member,
  caseId: string,
  input: DecideInput,
  batchId: string = uuidv7(),
): Promise<DecideOutcome> {
  if (!mayModerate(moderator)) return { ok: false, code: 'not-allowed' };
  const slugs = new Set<string>();
  let decided = 0;
  let after: string | null = null;
  do {
    const slice = await inTransaction((tx) =>
      decideSlice(tx, moderator, caseId, input, { batchId, after }),
    );
    if ('code' in slice)
      return decided > 0 ? { ok: true, batchId, decided, slugs: [...slugs] } : slice;
    for (const { slug } of slice.items) slugs.add(slug);
    decided += slice.items.length;
    after = slice.next;
  } while (after !== null);
  return { ok: true, batchId, decided, slugs: [...slugs] };
}

type Slice = { items: Item[]; next: string | null };

async function decideSlice(
  tx: Transaction,
  moderator: Member,
  caseId: string,
  input: DecideInput,
  { batchId, after }: { batchId: string; after: string | null },
): Promise<Slice | DecideRefusal> {
  const ids = await lockItems(tx, caseId, after);
  // Only now: whoever was faster has ended, and what they did is seen.
  const refused = after === null ? await findRefusal(tx, moderator, caseId, input) : null;
  if (refused) return refused;
  const locked = await findItems(tx, caseId, ids);
  const seen = locked.find(({ id }) => id === input.commentId);
  if (seen && seen.revision !== input.revision)
    return { ok: false, code: 'edited-since', revision: seen.revision, text: seen.text };
  const refusalOf = (item: Item) => refusalToDecide(moderator, item, input.verdict);
  const items = locked.filter((item) => refusalOf(item) === null);
  const [first] = locked;
  if (items.length === 0 && after === null)
    return { ok: false, code: (first && refusalOf(first)) ?? 'already-decided' };
  const hides = input.verdict === 'hide';
  const decided = items.map(({ id }) => id);
  await setCommentStatuses(tx, decided, hides ? 'hidden' : 'visible');
  const lines = items.map((item) => ({
    ...lineOf(
      item,
      hides ? 'hide-comment' : item.status === 'held' ? 'approve-comment' : 'dismiss-reports',
    ),
    batchId,
    reason: hides ? input.reason : null,
    note: input.note,
    details: { before: item.status, edited: item.edited },
  }));
  const entries = await appendLines(tx, moderator, lines);
  await closeReportsOf(tx, moderator.id, entries, hides ? 'upheld' : 'dismissed');
  const held = items.some(({ status }) => status === 'held');
  const outcome = hides ? 'hidden' : held ? 'published' : 'kept';
  await settleCases(tx, decided, { by: moderator.id, outcome });
  return { items, next: ids.length === SLICE ? (ids.at(-1) ?? null) : null };
}

function lineOf({ id, authorId, postId, revision, text }: Item, action: Line['action']) {
  return { action, commentId: id, memberId: authorId, postId, revision, text };
}

/** Why nothing of a case is to be decided. */
async function findRefusal(
  tx: Transaction,
  moderator: Member,
  caseId: string,
  { commentId, takeOver }: DecideInput,
): Promise<DecideRefusal | null> {
  const closer = alias(member, 'closer');
  const [found] = await tx
    .select({
      closedAt: moderationCase.closedAt,
      closedBy: closer.displayName,
      closedById: moderationCase.closedBy,
      claimedBy: member.displayName,
      claimedById: moderationCase.claimedBy,
      isClaimed: sql<boolean>`coalesce(${moderationCase.claimedUntil} > now(), false)`,
    })
    .from(moderationCase)
    .leftJoin(member, eq(member.id, moderationCase.claimedBy))
    .leftJoin(closer, eq(closer.id, moderationCase.closedBy))
    .where(eq(moderationCase.id, caseId));
  if (!found) return { ok: false, code: 'not-found' };
  if (found.closedAt) {
    const isOwn = found.closedById === moderator.id;
    const batchId = isOwn ? await findBatchOf(tx, moderator.id, commentId) : undefined;
    return { ok: false, code: 'already-decided', by: found.closedBy, batchId };
  }
  const isOthers = found.isClaimed && found.claimedById !== moderator.id;
  return isOthers && !takeOver ? { ok: false, code: 'claimed', by: found.claimedBy } : null;
}

/** By what this moderator’s last decision about a comment can be taken back. */
async function findBatchOf(tx: Transaction, moderatorId: string, commentId: string) {
  const [last] = await tx
    .select({ batchId: moderationEntry.batchId })
    .from(moderationEntry)
    .where(and(eq(moderationEntry.commentId, commentId), eq(moderationEntry.actorId, moderatorId)))
    .orderBy(desc(moderationEntry.id))
    .limit(1);
  return last?.batchId ?? undefined;
}

/** Locks what waits in a case, from after a comment on, in the order in which comments are locked. */
async function lockItems(tx: Transaction, caseId: string, after: string | null): Promise<string[]> {
  const locked = await tx
    .select({ id: comment.id })
    .from(caseComment)
    .innerJoin(moderationCase, eq(moderationCase.id, caseComment.caseId))
    .innerJoin(comment, eq(comment.id, caseComment.commentId))
    .where(and(eq(caseComment.caseId, caseId), waits(), after ? gt(comment.id, after) : undefined))
    .orderBy(asc(comment.id))
    .limit(SLICE)
    .for('no key update', { of: comment });
  return locked.map(({ id }) => id);
}

/** Those that still wait there, and that say what they said when they came to wait. */
function findItems(tx: Transaction, caseId: string, ids: readonly string[]) {
  return tx
    .select({
      id: comment.id,
      postId: comment.postId,
      slug: post.slug,
      authorId: comment.authorId,
      authorRole: member.role,
      status: comment.status,
      revision: comment.revision,
      text: comment.text,
      edited: moderationCase.edited,
    })
    .from(caseComment)
    .innerJoin(moderationCase, eq(moderationCase.id, caseComment.caseId))
    .innerJoin(comment, eq(comment.id, caseComment.commentId))
    .innerJoin(post, eq(post.id, comment.postId))
    .leftJoin(member, eq(member.id, comment.authorId))
    .where(
      and(
        eq(caseComment.caseId, caseId),
        sql`${comment.id} = any(${sql.param([...ids])}::uuid[])`,
        eq(comment.revision, caseComment.revision),
        waits(),
      ),
    )
    .orderBy(asc(comment.id));
}

function waits(): SQL | undefined {
  const open = sql`exists (select from ${report}
    where ${report.commentId} = ${comment.id} and ${report.closedAt} is null)`;
  return or(
    eq(comment.status, 'held'),
    and(inArray(comment.status, ['visible']), or(open, eq(moderationCase.edited, true))),
  );
}
