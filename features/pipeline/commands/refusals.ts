import 'server-only';
import { uuidv7 } from 'uuidv7';
import type { Transaction } from '@/db/client';
import { commentDecision, moderationEntry } from '@/db/schema/moderation';
import { type Decision, isAboutWords } from '@/features/pipeline/decide';

/** A text that was refused, which is stored nowhere else. */
export type RefusedText = {
  authorId: string;
  postId: string;
  text: string;
  decision: Extract<Decision, { verdict: 'refuse' }>;
};

/** Stores what was refused for its words, with the reasons, and says so in the log, without the words. */
export async function storeRefusals(
  tx: Transaction,
  refused: readonly RefusedText[],
): Promise<void> {
  const kept = refused.filter(({ decision }) => isAboutWords(decision));
  if (kept.length === 0) return;
  await tx.insert(commentDecision).values(
    kept.map(({ decision, ...about }) => ({
      ...about,
      id: uuidv7(),
      revision: 1,
      verdict: 'refuse' as const,
      reasons: decision.remarks,
    })),
  );
  await tx.insert(moderationEntry).values(
    kept.map(({ authorId, postId, decision }) => ({
      actorName: '',
      action: 'refuse-comment',
      memberId: authorId,
      postId,
      reason: decision.refusal.code,
      details: { remarks: decision.remarks.map(({ phase, code }) => ({ phase, code })) },
    })),
  );
}
