import { randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { session } from '@/db/schema/members';
import { moderationEntry, sanction } from '@/db/schema/moderation';
import { castIds } from '@/db/seed/cast';
import type { CastName } from '@/db/seed/content/cast';
import { postComment } from '@/features/comments/commands';
import { editComment } from '@/features/comments/commands/editing';
import { react } from '@/features/reactions/commands';
import { startSession } from '@/features/session/commands';
import { findViewer, type Member } from '@/features/session/viewer';
import { actUntil, setStage } from '@/scripts/testing/scene';
import { actAs, newFans, newPost, sent } from '@/scripts/testing/stage';
import { acknowledgeWarning, imposeSanction, liftSanction } from './commands';
import type { ImposeInput } from './input';

let moderator: Member;
let owner: Member;
beforeAll(async () => {
  await setStage();
  [moderator, owner] = [await actAs('moderator'), await actAs('owner')];
});

async function newFan(): Promise<Member> {
  const [fan] = await newFans(1);
  if (!fan) throw new Error('No fan came');
  return fan;
}

const mute = (memberId: string, more: Partial<ImposeInput> = {}): ImposeInput => ({
  memberId,
  kind: 'mute',
  term: 'day',
  until: null,
  reason: 'spam',
  note: null,
  commentId: null,
  ...more,
});

/** As the next request of this member would find them; null without a session. */
async function again(member: Member) {
  const { token } = await startSession(member.id, null);
  return (await findViewer(token)) as Member | null;
}

async function recordsOf(memberId: string) {
  const sanctions = await db().select().from(sanction).where(eq(sanction.memberId, memberId));
  const lines = await db()
    .select()
    .from(moderationEntry)
    .where(eq(moderationEntry.memberId, memberId))
    .orderBy(desc(moderationEntry.id));
  const sessions = await db().select().from(session).where(eq(session.userId, memberId));
  return { sanctions, lines, sessions };
}

async function imposed(input: ImposeInput) {
  const outcome = await imposeSanction(moderator, input);
  if (!outcome.ok) throw new Error(outcome.code);
  const { sanctions } = await recordsOf(input.memberId);
  return { entryId: outcome.entryId, id: sanctions.at(-1)?.id ?? '' };
}

describe('imposing', () => {
  test('a moderator mutes a fan for a day, for a comment, and the log says all of it', async () => {
    const fan = await newFan();
    const posted = await postComment(fan, await newPost(), sent('buy followers'));
    if (!posted.ok) throw new Error(posted.code);
    const commentId = posted.comment.id;
    const { entryId } = await imposed(mute(fan.id, { commentId, note: 'third time' }));
    const { sanctions, lines, sessions } = await recordsOf(fan.id);
    expect(sanctions).toHaveLength(1);
    expect(sanctions[0]).toMatchObject({
      kind: 'mute',
      reason: 'spam',
      note: 'third time',
      commentId,
      imposedBy: castIds.moderator,
      liftedAt: null,
    });
    const length = (sanctions[0]?.endsAt?.getTime() ?? 0) - Date.now();
    expect(length).toBeGreaterThan(86_000_000);
    expect(length).toBeLessThanOrEqual(86_400_000);
    expect(lines[0]).toMatchObject({
      id: entryId,
      action: 'mute-member',
      actorName: moderator.displayName,
      commentId,
      text: 'buy followers',
      reason: 'spam',
      note: 'third time',
      details: { sanctionId: sanctions[0]?.id, term: 'day' },
    });
    expect(sessions).toHaveLength(1);
  });

  test('a ban ends every session in the same moment, and hides nothing', async () => {
    const fan = await newFan();
    const posted = await postComment(fan, await newPost(), sent('still here'));
    if (!posted.ok) throw new Error(posted.code);
    await imposed(mute(fan.id, { kind: 'ban', term: 'forever' }));
    expect((await recordsOf(fan.id)).sessions).toEqual([]);
    expect(await again(fan)).toBeNull();
  });

  test.each([
    ['mute', 'muted'],
    ['warn', 'warning-unread'],
  ] as const)('under a %s nothing is written, reacted or edited: %s', async (kind, code) => {
    const fan = await newFan();
    const slug = await newPost();
    const posted = await postComment(fan, slug, sent('before'));
    if (!posted.ok) throw new Error(posted.code);
    await imposed(mute(fan.id, { kind, term: kind === 'warn' ? null : 'hour' }));
    const limited = await again(fan);
    if (!limited) throw new Error('They are signed in');
    expect(await postComment(limited, slug, sent('after'))).toMatchObject({ code });
    expect(await editComment(limited, posted.comment.id, 'other')).toMatchObject({ code });
    expect(await react(limited, { type: 'post', slug }, 'heart', 'on')).toMatchObject({ code });
  });

  test('on hold a fan writes, but a moderator reads it first; old words stay as they are', async () => {
    const fan = await newFan();
    const slug = await newPost();
    const posted = await postComment(fan, slug, sent('before'));
    if (!posted.ok) throw new Error(posted.code);
    await imposed(mute(fan.id, { kind: 'hold', term: 'forever' }));
    const limited = await again(fan);
    if (!limited) throw new Error('They are signed in');
    expect(await postComment(limited, slug, sent('after'))).toMatchObject({
      comment: { status: 'held' },
    });
    expect(await editComment(limited, posted.comment.id, 'other')).toMatchObject({ code: 'held' });
  });

  test('the same form again is answered with the first entry, and anything else with what there is', async () => {
    const fan = await newFan();
    const first = await imposed(mute(fan.id));
    expect(await imposeSanction(moderator, mute(fan.id))).toEqual({
      ok: true,
      entryId: first.entryId,
    });
    const { sanctions, lines } = await recordsOf(fan.id);
    const already = {
      ok: false,
      code: 'already-sanctioned',
      endsAt: sanctions[0]?.endsAt?.toISOString(),
      by: moderator.displayName,
    };
    expect(await imposeSanction(moderator, mute(fan.id, { term: 'week' }))).toEqual(already);
    expect(await imposeSanction(moderator, mute(fan.id, { reason: 'other' }))).toEqual(already);
    expect(await imposeSanction(owner, mute(fan.id))).toEqual(already);
    expect(await recordsOf(fan.id)).toMatchObject({ sanctions, lines });
    expect(await imposeSanction(owner, mute(fan.id, { kind: 'hold' }))).toMatchObject({ ok: true });
  });

  test('until the same day again is a repeat, and until another day is not', async () => {
    const fan = await newFan();
    const until = (days: number) => new Date(Date.now() + days * 86_400_000);
    const [one, other] = [until(2), until(20)];
    const first = await imposed(mute(fan.id, { term: 'date', until: one }));
    const again = await imposeSanction(moderator, mute(fan.id, { term: 'date', until: one }));
    expect(again).toEqual({ ok: true, entryId: first.entryId });
    expect(
      await imposeSanction(moderator, mute(fan.id, { term: 'date', until: other })),
    ).toMatchObject({ code: 'already-sanctioned', endsAt: one.toISOString() });
  });

  test('of two moderators at once one wins, and the other is told until when and by whom', async () => {
    const fan = await newFan();
    const outcomes = await Promise.all([
      imposeSanction(moderator, mute(fan.id, { kind: 'ban', term: 'week' })),
      imposeSanction(owner, mute(fan.id, { kind: 'ban', term: 'forever' })),
    ]);
    const won = outcomes.findIndex(({ ok }) => ok);
    expect(outcomes[1 - won]).toMatchObject({
      code: 'already-sanctioned',
      by: [moderator, owner][won]?.displayName,
    });
    expect((await recordsOf(fan.id)).sanctions).toHaveLength(1);
  });

  test.each<[CastName, CastName, string]>([
    ['knownfan', 'newfan', 'not-allowed'],
    ['mutedfan', 'newfan', 'not-allowed'],
    ['editor', 'newfan', 'not-allowed'],
    ['knownfan', 'knownfan', 'not-allowed'],
    ['moderator', 'moderator', 'own-account'],
    ['moderator', 'editor', 'role-not-below'],
    ['moderator', 'owner', 'role-not-below'],
    ['owner', 'owner', 'own-account'],
  ])('%s may not ban %s: %s, and nothing changes', async (who, target, code) => {
    const before = await recordsOf(castIds[target]);
    const actor = await actAs(who);
    const input = mute(castIds[target], { kind: 'ban', term: 'forever' });
    expect(await imposeSanction(actor, input)).toEqual({ ok: false, code });
    const { sanctions, lines } = await recordsOf(castIds[target]);
    expect({ sanctions, lines }).toEqual({ sanctions: before.sanctions, lines: before.lines });
  });

  test('nobody decides who was limited or demoted since their request began', async () => {
    const fan = await newFan();
    const refused = { ok: false, code: 'not-allowed' };
    for (const then of ['mute', 'hold', 'ban', 'demoted'] as const)
      expect(await imposeSanction(await actUntil('moderator', then), mute(fan.id)), then).toEqual(
        refused,
      );
    expect((await recordsOf(fan.id)).sanctions).toEqual([]);
  });

  test('who is not there, and a comment of somebody else, are not found; no end is none', async () => {
    const [fan, other] = [await newFan(), await newFan()];
    const theirs = await postComment(other, await newPost(), sent('mine'));
    if (!theirs.ok) throw new Error(theirs.code);
    const notFound = { ok: false, code: 'not-found' };
    expect(await imposeSanction(moderator, mute(randomUUID()))).toEqual(notFound);
    for (const commentId of [theirs.comment.id, randomUUID()])
      expect(await imposeSanction(moderator, mute(fan.id, { commentId }))).toEqual(notFound);
    expect(await imposeSanction(moderator, mute(fan.id, { term: 'forever' }))).toEqual({
      ok: false,
      code: 'end-missing',
    });
    expect((await recordsOf(fan.id)).sanctions).toEqual([]);
  });
});

describe('lifting', () => {
  test('is a line that takes back the first, and the row stays', async () => {
    const fan = await newFan();
    const { id, entryId } = await imposed(mute(fan.id));
    const lifted = await liftSanction(owner, id);
    const { sanctions, lines } = await recordsOf(fan.id);
    expect(sanctions).toHaveLength(1);
    expect(sanctions[0]).toMatchObject({ liftedAt: expect.any(Date), liftedBy: castIds.owner });
    expect(lines[0]).toMatchObject({
      id: lifted.ok && lifted.entryId,
      action: 'lift-sanction',
      actorId: castIds.owner,
      undoes: entryId,
    });
    expect((await again(fan))?.sanctions).toEqual([]);
    expect(await liftSanction(owner, id)).toEqual(lifted);
    expect(await liftSanction(moderator, id)).toEqual({ ok: false, code: 'sanction-over' });
    expect((await recordsOf(fan.id)).lines).toEqual(lines);
    expect(await imposeSanction(moderator, mute(fan.id))).toMatchObject({ ok: true });
  });

  test('of two at once one wins', async () => {
    const fan = await newFan();
    const { id } = await imposed(mute(fan.id));
    const outcomes = await Promise.all([liftSanction(moderator, id), liftSanction(owner, id)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'sanction-over' });
  });

  test('what the seed imposed, without a line, can be lifted too', async () => {
    const [row] = await db().select().from(sanction).where(eq(sanction.memberId, castIds.mutedfan));
    expect(await liftSanction(moderator, row?.id ?? '')).toMatchObject({ ok: true });
    const { lines } = await recordsOf(castIds.mutedfan);
    expect(lines[0]).toMatchObject({ action: 'lift-sanction', undoes: null });
  });

  test('nobody below a moderator lifts anything, and nobody what is not there', async () => {
    const fan = await newFan();
    const { id } = await imposed(mute(fan.id));
    for (const name of ['knownfan', 'editor'] as const)
      expect(await liftSanction(await actAs(name), id)).toEqual({ ok: false, code: 'not-allowed' });
    expect(await liftSanction(fan, id)).toEqual({ ok: false, code: 'not-allowed' });
    for (const then of ['mute', 'hold', 'ban', 'demoted'] as const)
      expect(await liftSanction(await actUntil('moderator', then), id), then).toMatchObject({
        code: 'not-allowed',
      });
    expect(await liftSanction(moderator, randomUUID())).toEqual({ ok: false, code: 'not-found' });
    expect((await recordsOf(fan.id)).sanctions[0]?.liftedAt).toBeNull();
  });
});

describe('a warning', () => {
  test('stands in the way until it is read, once, by its own member', async () => {
    const fan = await newFan();
    const { id } = await imposed(mute(fan.id, { kind: 'warn', term: null }));
    expect((await again(fan))?.sanctions).toMatchObject([{ id, kind: 'warn' }]);
    const notFound = { ok: false, code: 'not-found' };
    expect(await acknowledgeWarning(await newFan(), id)).toEqual(notFound);
    expect(await acknowledgeWarning(moderator, id)).toEqual(notFound);
    expect(await acknowledgeWarning(fan, randomUUID())).toEqual(notFound);
    expect((await recordsOf(fan.id)).sanctions[0]?.acknowledgedAt).toBeNull();
    expect(await acknowledgeWarning(fan, id)).toEqual({ ok: true });
    const { sanctions, lines } = await recordsOf(fan.id);
    expect(sanctions[0]?.acknowledgedAt).toEqual(expect.any(Date));
    expect(lines[0]).toMatchObject({ action: 'acknowledge-warning', actorId: fan.id });
    expect((await again(fan))?.sanctions).toEqual([]);
    expect(await acknowledgeWarning(fan, id)).toEqual({ ok: true });
    expect((await recordsOf(fan.id)).lines).toEqual(lines);
  });

  test('another can follow once the first is read, and not before', async () => {
    const fan = await newFan();
    const warning = mute(fan.id, { kind: 'warn', term: null });
    const { id } = await imposed(warning);
    expect(await imposeSanction(owner, warning)).toMatchObject({ code: 'already-sanctioned' });
    await acknowledgeWarning(fan, id);
    expect(await imposeSanction(owner, warning)).toMatchObject({ ok: true });
    expect((await recordsOf(fan.id)).sanctions).toHaveLength(2);
  });

  test('a mute is not acknowledged away', async () => {
    const fan = await newFan();
    const { id } = await imposed(mute(fan.id));
    expect(await acknowledgeWarning(fan, id)).toEqual({ ok: false, code: 'not-found' });
  });
});
