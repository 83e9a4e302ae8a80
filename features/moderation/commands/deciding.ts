import 'server-only';
import { and, asc, eq, gt, inArray, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { uuidv7 } from 'uuidv7';
import { db, type Transaction } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { caseComment, moderationCase, report } from '@/db/schema/moderation';
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

type Item = Awaited<ReturnType<typeof lockItems>>[number];

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
  const closed = await findRefusal(moderator, caseId, input);
  if (closed) return closed;
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
  const locked = await lockItems(tx, caseId, after);
  const seen = locked.find(({ id }) => id === input.commentId);
  if (seen && seen.revision !== input.revision)
    return { ok: false, code: 'edited-since', revision: seen.revision, text: seen.text };
  const refusalOf = (item: Item) => refusalToDecide(moderator, item, input.verdict);
  const items = locked.filter((item) => refusalOf(item) === null);
  const [first] = locked;
  if (items.length === 0 && after === null)
    return { ok: false, code: (first && refusalOf(first)) ?? 'already-decided' };
  const hides = input.verdict === 'hide';
  const ids = items.map(({ id }) => id);
  await setCommentStatuses(tx, ids, hides ? 'hidden' : 'visible');
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
  await settleCases(tx, ids, { by: moderator.id, outcome });
  const last = locked.at(-1);
  return { items, next: locked.length === SLICE && last ? last.id : null };
}

function lineOf({ id, authorId, postId, revision, text }: Item, action: Line['action']) {
  return { action, commentId: id, memberId: authorId, postId, revision, text };
}

/** Why nothing of a case is to be decided, before anything is locked. */
async function findRefusal(
  moderator: Member,
  caseId: string,
  { takeOver }: DecideInput,
): Promise<DecideRefusal | null> {
  const closer = alias(member, 'closer');
  const [found] = await db()
    .select({
      closedAt: moderationCase.closedAt,
      closedBy: closer.displayName,
      claimedBy: member.displayName,
      claimedById: moderationCase.claimedBy,
      isClaimed: sql<boolean>`coalesce(${moderationCase.claimedUntil} > now(), false)`,
    })
    .from(moderationCase)
    .leftJoin(member, eq(member.id, moderationCase.claimedBy))
    .leftJoin(closer, eq(closer.id, moderationCase.closedBy))
    .where(eq(moderationCase.id, caseId));
  if (!found) return { ok: false, code: 'not-found' };
  if (found.closedAt) return { ok: false, code: 'already-decided', by: found.closedBy };
  const isOthers = found.isClaimed && found.claimedById !== moderator.id;
  return isOthers && !takeOver ? { ok: false, code: 'claimed', by: found.claimedBy } : null;
}

/** What waits in a case, from after a comment on, in the order in which comments are locked. */
function lockItems(tx: Transaction, caseId: string, after: string | null) {
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
    .where(and(eq(caseComment.caseId, caseId), waits(), after ? gt(comment.id, after) : undefined))
    .orderBy(asc(comment.id))
    .limit(SLICE)
    .for('no key update', { of: comment });
}

function waits(): SQL | undefined {
  const open = sql`exists (select from ${report}
    where ${report.commentId} = ${comment.id} and ${report.closedAt} is null)`;
  return or(
    eq(comment.status, 'held'),
    and(inArray(comment.status, ['visible']), or(open, eq(moderationCase.edited, true))),
  );
}
