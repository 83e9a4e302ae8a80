import 'server-only';
import { uuidv7 } from 'uuidv7';
import { db } from '@/db/client';
import { commentDecision, moderationEntry } from '@/db/schema/moderation';
import type { Decision, PhaseName } from '@/features/pipeline/decide';

/** A text that was refused, which is stored nowhere else. */
export type RefusedText = {
  authorId: string;
  postId: string;
  text: string;
  decision: Extract<Decision, { verdict: 'refuse' }>;
};

/** Refusals of the words themselves: the others say nothing about a fan that anybody has to read. */
const ABOUT_WORDS: ReadonlySet<PhaseName> = new Set(['phrases', 'links', 'repetition', 'outside']);

/** Stores what was refused for its words, with the reasons, and says so in the log, without the words. */
export async function storeRefusals(refused: readonly RefusedText[]): Promise<void> {
  const kept = refused.filter(({ decision }) =>
    decision.remarks.some(({ phase, verdict }) => verdict === 'refuse' && ABOUT_WORDS.has(phase)),
  );
  if (kept.length === 0) return;
  await db().transaction(async (tx) => {
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
  });
}
