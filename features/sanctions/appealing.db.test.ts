import { randomUUID } from 'node:crypto';
import { desc, eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { appeal, moderationEntry, sanction } from '@/db/schema/moderation';
import { castIds } from '@/db/seed/cast';
import type { Member } from '@/features/session/viewer';
import { actUntil, setStage } from '@/scripts/testing/scene';
import { actAs, newFans, newStaff } from '@/scripts/testing/stage';
import { imposeSanction, liftSanction } from './commands';
import { answerAppeal, fileAppeal } from './commands/appealing';
import type { SanctionKind } from './terms';

let moderator: Member;
let owner: Member;
beforeAll(async () => {
  await setStage();
  [moderator, owner] = [await actAs('moderator'), await actAs('owner')];
});

/** A fan under a sanction that the moderator imposed. */
async function limited(kind: SanctionKind = 'mute') {
  const [fan] = await newFans(1);
  if (!fan) throw new Error('No fan came');
  const term = kind === 'warn' ? null : 'week';
  const input = { memberId: fan.id, kind, term, until: null, commentId: null } as const;
  const outcome = await imposeSanction(moderator, { ...input, reason: 'spam', note: null });
  const [row] = await db().select().from(sanction).where(eq(sanction.memberId, fan.id));
  if (!outcome.ok || !row) throw new Error('Nothing was imposed');
  return { fan, sanctionId: row.id, entryId: outcome.entryId };
}

async function recordsOf(sanctionId: string) {
  const [row] = await db().select().from(sanction).where(eq(sanction.id, sanctionId));
  const [filed] = await db().select().from(appeal).where(eq(appeal.sanctionId, sanctionId));
  const lines = await db()
    .select()
    .from(moderationEntry)
    .where(sql`${moderationEntry.details} ->> 'sanctionId' = ${sanctionId}`)
    .orderBy(desc(moderationEntry.id));
  return { sanction: row, appeal: filed, lines };
}

const words = (sanctionId: string, text = '오해예요 🙏') => ({ sanctionId, text });

describe('a member appeals', () => {
  test.each(['warn', 'mute', 'hold', 'ban'] as const)('against a %s, once', async (kind) => {
    const { fan, sanctionId } = await limited(kind);
    expect(await fileAppeal(fan.id, words(sanctionId))).toEqual({ ok: true });
    const records = await recordsOf(sanctionId);
    expect(records.appeal).toMatchObject({ text: '오해예요 🙏', decidedAt: null, outcome: null });
    expect(records.lines[0]).toMatchObject({
      action: 'file-appeal',
      actorId: fan.id,
      actorName: '',
      memberId: fan.id,
      text: '오해예요 🙏',
    });
    expect(await fileAppeal(fan.id, words(sanctionId))).toEqual({ ok: true });
    expect(await fileAppeal(fan.id, words(sanctionId, 'and more'))).toEqual({
      ok: false,
      code: 'already-appealed',
    });
    expect(await recordsOf(sanctionId)).toEqual(records);
  });

  test('a banned member who has proven that the ban is theirs does so without a session', async () => {
    const { fan, sanctionId } = await limited('ban');
    expect(await fileAppeal(null, words(sanctionId))).toEqual({ ok: true });
    expect((await recordsOf(sanctionId)).lines[0]).toMatchObject({ actorId: fan.id });
  });

  test('two sendings at once are one appeal', async () => {
    const { fan, sanctionId } = await limited();
    const outcomes = await Promise.all([
      fileAppeal(fan.id, words(sanctionId)),
      fileAppeal(fan.id, words(sanctionId)),
    ]);
    expect(outcomes).toEqual([{ ok: true }, { ok: true }]);
    expect((await recordsOf(sanctionId)).lines).toHaveLength(2);
  });

  test('not against another’s, what is not there, or what is over', async () => {
    const { fan, sanctionId } = await limited();
    const notFound = { ok: false, code: 'not-found' };
    expect(await fileAppeal(castIds.knownfan, words(sanctionId))).toEqual(notFound);
    expect(await fileAppeal(moderator.id, words(sanctionId))).toEqual(notFound);
    expect(await fileAppeal(fan.id, words(randomUUID()))).toEqual(notFound);
    await liftSanction(moderator, sanctionId);
    expect(await fileAppeal(fan.id, words(sanctionId))).toEqual({
      ok: false,
      code: 'sanction-over',
    });
    expect((await recordsOf(sanctionId)).appeal).toBeUndefined();
  });
});

describe('another moderator answers', () => {
  const answer = (sanctionId: string, outcome: 'upheld' | 'lifted') => ({
    sanctionId,
    outcome,
    text: 'Read by somebody else.',
  });

  async function appealed(kind: SanctionKind = 'mute') {
    const limits = await limited(kind);
    await fileAppeal(limits.fan.id, words(limits.sanctionId));
    return limits;
  }

  test('and upholds it', async () => {
    const { sanctionId, fan } = await appealed();
    const outcome = await answerAppeal(owner, answer(sanctionId, 'upheld'));
    const records = await recordsOf(sanctionId);
    expect(records.sanction?.liftedAt).toBeNull();
    expect(records.appeal).toMatchObject({
      outcome: 'upheld',
      answer: 'Read by somebody else.',
      decidedBy: castIds.owner,
      decidedAt: expect.any(Date),
    });
    expect(records.lines[0]).toMatchObject({
      id: outcome.ok && outcome.entryId,
      action: 'uphold-sanction',
      memberId: fan.id,
      text: 'Read by somebody else.',
      undoes: null,
    });
  });

  test('and lifts it, which takes back the line that imposed it', async () => {
    const { sanctionId, entryId } = await appealed('ban');
    expect(await answerAppeal(owner, answer(sanctionId, 'lifted'))).toMatchObject({ ok: true });
    const records = await recordsOf(sanctionId);
    expect(records.sanction).toMatchObject({ liftedBy: castIds.owner });
    expect(records.appeal).toMatchObject({ outcome: 'lifted', decidedBy: castIds.owner });
    expect(records.lines[0]).toMatchObject({ action: 'lift-sanction', undoes: entryId });
  });

  test.each(['upheld', 'lifted'] as const)(
    'and what has ended meanwhile stays as it ended: %s',
    async (outcome) => {
      const { sanctionId, fan } = await appealed();
      await db()
        .update(sanction)
        .set({ startsAt: sql`now() - interval '2 days'`, endsAt: sql`now() - interval '1 day'` })
        .where(eq(sanction.id, sanctionId));
      const before = await recordsOf(sanctionId);
      const answered = await answerAppeal(owner, answer(sanctionId, outcome));
      const records = await recordsOf(sanctionId);
      expect(records.sanction).toEqual(before.sanction);
      expect(records.appeal).toMatchObject({ outcome, decidedBy: castIds.owner });
      expect(records.lines[0]).toMatchObject({
        id: answered.ok && answered.entryId,
        action: 'answer-appeal',
        memberId: fan.id,
        text: 'Read by somebody else.',
        undoes: null,
        details: { sanctionId, kind: 'mute', outcome },
      });
    },
  );

  test('never the one who imposed it, who may lift it all the same', async () => {
    const { sanctionId } = await appealed();
    for (const outcome of ['upheld', 'lifted'] as const)
      expect(await answerAppeal(moderator, answer(sanctionId, outcome))).toEqual({
        ok: false,
        code: 'own-sanction',
      });
    expect((await recordsOf(sanctionId)).appeal?.decidedAt).toBeNull();
    expect(await liftSanction(moderator, sanctionId)).toMatchObject({ ok: true });
    expect((await recordsOf(sanctionId)).appeal).toMatchObject({
      outcome: 'lifted',
      answer: null,
      decidedBy: castIds.moderator,
    });
  });

  test('once: of two at the same time one wins, and the other is told', async () => {
    const { sanctionId } = await appealed();
    const other = await newStaff('moderator');
    const outcomes = await Promise.all([
      answerAppeal(owner, answer(sanctionId, 'upheld')),
      answerAppeal(other, answer(sanctionId, 'lifted')),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'already-answered' });
    expect((await recordsOf(sanctionId)).lines).toHaveLength(3);
  });

  test('nobody else, and only what was appealed against', async () => {
    const { sanctionId, fan } = await appealed();
    const refused = { ok: false, code: 'not-allowed' };
    for (const name of ['knownfan', 'editor'] as const)
      expect(await answerAppeal(await actAs(name), answer(sanctionId, 'lifted'))).toEqual(refused);
    expect(await answerAppeal(fan, answer(sanctionId, 'lifted'))).toEqual(refused);
    for (const then of ['mute', 'hold', 'ban', 'demoted'] as const)
      expect(
        await answerAppeal(await actUntil('moderator', then), answer(sanctionId, 'lifted')),
        then,
      ).toEqual(refused);
    expect((await recordsOf(sanctionId)).appeal?.decidedAt).toBeNull();
    const notFound = { ok: false, code: 'not-found' };
    const { sanctionId: quiet } = await limited();
    expect(await answerAppeal(owner, answer(quiet, 'lifted'))).toEqual(notFound);
    expect(await answerAppeal(owner, answer(randomUUID(), 'lifted'))).toEqual(notFound);
  });
});
