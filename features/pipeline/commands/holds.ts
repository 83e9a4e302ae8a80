import 'server-only';
import type { Transaction } from '@/db/client';
import { commentDecision, moderationEntry } from '@/db/schema/moderation';
import { type Author, isNew } from '@/features/comments/policy';
import {
  moveToCase,
  openCases,
  type Risk,
  type Waiting,
} from '@/features/moderation/commands/cases';
import type { Decision } from '@/features/pipeline/decide';

/** A comment that the pipeline holds, as it is stored. */
export type HeldComment = {
  id: string;
  postId: string;
  author: Author;
  foldKey: string | null;
  text: string;
  language: string;
  revision: number;
  decision: Decision;
};

/**
 * Stores why new comments are held, says so in the log and puts them into the queue. Without their
 * words: those are in the comment, and gone for good when its author deletes it; the log stays.
 */
export async function holdComments(tx: Transaction, held: readonly HeldComment[]): Promise<void> {
  if (held.length === 0) return;
  await storeHolds(tx, held);
  await openCases(tx, held.map(waitingOf));
}

/** The same of a comment that was given other words: it may wait in a case already. */
export async function holdEdited(tx: Transaction, held: HeldComment): Promise<void> {
  await storeHolds(tx, [held]);
  await moveToCase(tx, waitingOf(held));
}

async function storeHolds(tx: Transaction, held: readonly HeldComment[]) {
  await tx.insert(commentDecision).values(
    held.map(({ id, postId, author, revision, decision }) => ({
      commentId: id,
      postId,
      authorId: author.id,
      revision,
      verdict: 'hold' as const,
      reasons: remarksOf(decision),
    })),
  );
  await tx.insert(moderationEntry).values(
    held.map(({ id, postId, author, revision, decision }) => ({
      actorName: '',
      action: 'hold-comment',
      commentId: id,
      memberId: author.id,
      postId,
      revision,
      reason: remarksOf(decision)[0]?.code,
      details: { remarks: remarksOf(decision).map(({ phase, code }) => ({ phase, code })) },
    })),
  );
}

function waitingOf({ id, author, decision, ...comment }: HeldComment): Waiting {
  return {
    ...comment,
    commentId: id,
    authorId: author.id,
    held: true,
    byNewMember: isNew(author, new Date()),
    risk: riskOf(decision),
    phraseIds: remarksOf(decision).flatMap(({ phrases }) => phrases?.map((each) => each.id) ?? []),
  };
}

function remarksOf(decision: Decision) {
  return decision.verdict === 'publish' ? [] : decision.remarks;
}

/** What somebody listed, or the operator's own check saw, is worse than a link or a slow post. */
function riskOf(decision: Decision): Risk {
  return remarksOf(decision).some(({ code }) => code === 'phrase' || code === 'outside') ? 1 : 0;
}
