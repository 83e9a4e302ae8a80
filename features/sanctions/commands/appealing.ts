import 'server-only';
import { inTransaction } from '@/db/in-transaction';
import { appeal } from '@/db/schema/moderation';
import { appendLine } from '@/features/moderation/commands/log';
import { mayModerate } from '@/features/moderation/policy';
import { lift } from '@/features/sanctions/commands';
import type { AnswerInput, AppealInput } from '@/features/sanctions/input';
import type { AnswerOutcome, AppealOutcome } from '@/features/sanctions/outcomes';
import { isOver, refusalToAnswer, refusalToAppeal } from '@/features/sanctions/policy';
import { lockActor } from '@/features/session/acting';
import type { Member } from '@/features/session/viewer';
import { refuse } from '@/lib/http/refusal';
import { closeAppeal, lockAppeal } from './appeals';
import { lockSanction } from './scope';

/**
 * A member's one appeal against a sanction of theirs, while it lasts. `memberId` null stands for a
 * banned member who has proven that this very ban is theirs. The same words again change nothing.
 */
export async function fileAppeal(
  memberId: string | null,
  { sanctionId, text }: AppealInput,
): Promise<AppealOutcome> {
  return inTransaction(async (tx) => {
    const found = await lockSanction(tx, sanctionId);
    if (!found || (memberId !== null && memberId !== found.member.id)) return refuse('not-found');
    const before = await lockAppeal(tx, sanctionId);
    if (before?.text === text) return { ok: true };
    const refusal = refusalToAppeal(found, before !== null, new Date());
    if (refusal) return refuse(refusal);
    await tx.insert(appeal).values({ sanctionId, text });
    const { id, displayName } = found.member;
    const appellant = { id, displayName: displayName ?? '' };
    await appendLine(tx, appellant, 'file-appeal', {
      memberId: id,
      text,
      details: { sanctionId, kind: found.kind },
    });
    return { ok: true };
  });
}

/**
 * Another moderator answers an appeal, in words: the sanction stays, or is lifted. One that has
 * ended meanwhile is answered and left as it is. Of two moderators the slower one is told
 * 'already-answered'.
 */
export async function answerAppeal(
  actor: Member,
  { sanctionId, outcome, text: answer }: AnswerInput,
): Promise<AnswerOutcome> {
  return inTransaction(async (tx) => {
    const moderator = await lockActor(tx, actor);
    if (!mayModerate(moderator)) return refuse('not-allowed');
    const found = await lockSanction(tx, sanctionId);
    const filed = found && (await lockAppeal(tx, sanctionId));
    if (!found || !filed) return refuse('not-found');
    const answered = filed.decidedAt !== null;
    const refusal = refusalToAnswer(moderator, found.member, found, answered);
    if (refusal) return refuse(refusal);
    await closeAppeal(tx, moderator, sanctionId, { outcome, answer });
    const about = { memberId: found.member.id, text: answer };
    const details = { sanctionId, kind: found.kind };
    if (isOver(found, new Date())) {
      const line = { ...about, details: { ...details, outcome } };
      return { ok: true, entryId: await appendLine(tx, moderator, 'answer-appeal', line) };
    }
    const entryId =
      outcome === 'lifted'
        ? await lift(tx, moderator, found, answer)
        : await appendLine(tx, moderator, 'uphold-sanction', { ...about, details });
    return { ok: true, entryId };
  });
}
