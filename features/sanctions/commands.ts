import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import { sanction } from '@/db/schema/moderation';
import { appendEntry, appendLine } from '@/features/moderation/commands/log';
import { lockComment } from '@/features/moderation/commands/scope';
import { mayModerate } from '@/features/moderation/policy';
import { lockActor } from '@/features/session/acting';
import { endSessions } from '@/features/session/commands';
import type { Member } from '@/features/session/viewer';
import { refuse } from '@/lib/http/refusal';
import { closeAppeal } from './commands/appeals';
import { forgetKept } from './commands/keeping';
import {
  findInForce,
  findLine,
  type LockedSanction,
  lockMember,
  lockSanction,
} from './commands/scope';
import type { ImposeInput } from './input';
import type { AcknowledgeOutcome, ImposeOutcome, LiftOutcome } from './outcomes';
import { refusalToLift, refusalToSanction } from './policy';
import { endOf } from './terms';

/**
 * Warns, mutes, holds or bans a member, with a line in the log. A ban ends their sessions. What is
 * in force is never replaced: the same form again is answered with its first entry, and anything
 * else is refused as 'already-sanctioned' with what there is.
 */
export async function imposeSanction(actor: Member, input: ImposeInput): Promise<ImposeOutcome> {
  const { memberId, kind, term, reason, note, commentId } = input;
  return inTransaction(async (tx) => {
    const moderator = await lockActor(tx, actor);
    if (!mayModerate(moderator)) return refuse('not-allowed');
    const target = await lockMember(tx, memberId);
    if (!target) return refuse('not-found');
    const refusal = refusalToSanction(moderator, target);
    if (refusal) return refuse(refusal);
    const before = await findInForce(tx, memberId, kind);
    if (before) return answerAgain(tx, moderator, input, before);
    const endsAt = endOf(input, new Date());
    if (endsAt === undefined) return refuse('end-missing');
    const comment = commentId ? await lockComment(tx, moderator, commentId) : null;
    if (commentId && comment?.authorId !== memberId) return refuse('not-found');
    const [imposed] = await tx
      .insert(sanction)
      .values({ memberId, kind, reason, note, commentId, endsAt, imposedBy: moderator.id })
      .returning({ id: sanction.id });
    if (kind === 'ban') await endSessions(memberId, undefined, tx);
    const details = { sanctionId: imposed?.id, term, endsAt: endsAt?.toISOString() ?? null };
    const line = { reason, note, details };
    const entryId = comment
      ? await appendEntry(tx, moderator, `${kind}-member`, comment, line)
      : await appendLine(tx, moderator, `${kind}-member`, { memberId, ...line });
    return { ok: true, entryId };
  });
}

/**
 * Ends a sanction before its time, as a line that takes back the one which imposed it; an open
 * appeal is answered by that. Whoever lifted it gets the same answer again, and everybody else
 * 'sanction-over'.
 */
export async function liftSanction(actor: Member, sanctionId: string): Promise<LiftOutcome> {
  return inTransaction(async (tx) => {
    const moderator = await lockActor(tx, actor);
    if (!mayModerate(moderator)) return refuse('not-allowed');
    const found = await lockSanction(tx, sanctionId);
    if (!found) return refuse('not-found');
    const refusal = refusalToLift(moderator, found.member, found, new Date());
    if (refusal === 'sanction-over' && found.liftedBy === moderator.id) {
      const line = await findLine(tx, found.member.id, 'lift-sanction', found.id);
      if (line) return { ok: true, entryId: line.id };
    }
    if (refusal) return refuse(refusal);
    await closeAppeal(tx, moderator, found.id, { outcome: 'lifted', answer: null });
    return { ok: true, entryId: await lift(tx, moderator, found) };
  });
}

/** Marks it as lifted and says so in the log, with the answer to an appeal where there was one. */
export async function lift(
  tx: Transaction,
  moderator: Member,
  { id, kind, member }: LockedSanction,
  answer: string | null = null,
): Promise<string> {
  await tx
    .update(sanction)
    .set({ liftedAt: sql`now()`, liftedBy: moderator.id })
    .where(eq(sanction.id, id));
  await forgetKept(tx, member.id, kind);
  const imposing = await findLine(tx, member.id, `${kind}-member`, id);
  return appendLine(tx, moderator, 'lift-sanction', {
    memberId: member.id,
    undoes: imposing?.id,
    text: answer,
    details: { sanctionId: id, kind },
  });
}

/** A member says that they have read a warning of theirs; saying it again changes nothing. */
export async function acknowledgeWarning(
  reader: Member,
  sanctionId: string,
): Promise<AcknowledgeOutcome> {
  return inTransaction(async (tx) => {
    const found = await lockSanction(tx, sanctionId);
    if (found?.member.id !== reader.id || found.kind !== 'warn') return refuse('not-found');
    if (found.acknowledgedAt) return { ok: true };
    await tx
      .update(sanction)
      .set({ acknowledgedAt: sql`now()` })
      .where(eq(sanction.id, sanctionId));
    await appendLine(tx, reader, 'acknowledge-warning', {
      memberId: reader.id,
      details: { sanctionId },
    });
    return { ok: true };
  });
}

async function answerAgain(
  tx: Transaction,
  moderator: Member,
  { memberId, kind, term, until, reason, note, commentId }: ImposeInput,
  before: NonNullable<Awaited<ReturnType<typeof findInForce>>>,
): Promise<ImposeOutcome> {
  const line = await findLine(tx, memberId, `${kind}-member`, before.id);
  const same =
    before.imposedBy === moderator.id &&
    before.reason === reason &&
    before.note === note &&
    before.commentId === commentId &&
    line?.details?.term === term &&
    (term !== 'date' || before.endsAt?.getTime() === until?.getTime());
  if (line && same) return { ok: true, entryId: line.id };
  const endsAt = before.endsAt?.toISOString() ?? null;
  return { ok: false, code: 'already-sanctioned', endsAt, by: before.by };
}
