import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { duty, moderationCase, moderationEntry, report, sanction } from '@/db/schema/moderation';
import { castIds } from '@/db/seed/cast';
import type { CastName } from '@/db/seed/content/cast';
import { idAt } from '@/db/seed/time-ids';
import { startSession } from '@/features/session/commands';
import { sessionCookieName } from '@/features/session/cookies';
import { countQueries } from '@/scripts/testing/count-queries';
import { setStage } from '@/scripts/testing/scene';
import { caseDoor } from './case-door';
import { noteDuty } from './commands/duty';
import { periodOf } from './period';
import { findOnDuty } from './queries/duty';
import { findNumbers } from './queries/numbers';
import { findWaiting } from './queries/waiting';

const now = new Date('2026-11-23T17:30:00Z');
const MINUTE = 60_000;
let postId: string;

/** A comment, and what became of it; returns its id. */
async function written(at: string, language: string, then: ('held' | 'reported')[] = []) {
  const createdAt = new Date(at);
  const id = idAt(createdAt, uuidv7());
  await db()
    .insert(comment)
    .values({ id, postId, clientKey: uuidv7(), text: '축하해', language, createdAt });
  const row = { id: idAt(createdAt, id), commentId: id, revision: 1, createdAt };
  if (then.includes('held'))
    await db()
      .insert(moderationEntry)
      .values({ ...row, action: 'hold-comment', actorName: '' });
  if (then.includes('reported'))
    await db()
      .insert(report)
      .values({ ...row, reason: 'spam' });
  return id;
}

type Outcome = typeof moderationCase.$inferInsert.outcome;

async function decided(at: string, minutes: number, language: string, outcome: Outcome = 'kept') {
  const commentId = await written('2020-01-01T00:00:00Z', language);
  const closedAt = new Date(at);
  const openedAt = new Date(closedAt.getTime() - minutes * MINUTE);
  await db()
    .insert(moderationCase)
    .values({ postId, commentId, language, openedAt, closedAt, outcome });
}

beforeAll(async () => {
  ({ postId } = await setStage());
  await written('2026-11-22T17:59:59.999Z', 'ko', ['held', 'reported']);
  await written('2026-11-22T18:00:00Z', 'ko');
  await written('2026-11-23T16:59:59Z', 'ko', ['held']);
  await written('2026-11-23T17:00:00Z', 'ko', ['reported']);
  await written('2026-11-23T17:29:00Z', 'ja', ['held', 'reported']);
  await written('2026-10-24T23:59:59Z', 'en');
  // A moderator who takes a decision back holds it again, and the system is not asked.
  const commentId = await written('2020-01-01T00:00:00Z', 'ko');
  const again = { id: idAt(now, 'again'), commentId, createdAt: now, action: 'hold-comment' };
  await db()
    .insert(moderationEntry)
    .values({ ...again, actorId: castIds.moderator, actorName: 'Haneul' });
  for (let minutes = 1; minutes <= 20; minutes += 1)
    await decided('2026-11-23T17:10:00Z', minutes, minutes <= 10 ? 'ko' : 'en');
  await decided('2026-11-23T01:00:00Z', 100, 'ja', 'hidden');
  await decided('2026-11-23T01:00:00Z', 9999, 'ja', 'gone');
  await decided('2026-11-20T01:00:00Z', 50, 'ja', 'published');
});

describe('the last day', () => {
  test('each hour has what came and what was decided in it', async () => {
    const { steps } = await findNumbers(periodOf('day', now));
    expect(steps).toHaveLength(24);
    const none = { arrivals: 0, holds: 0, reports: 0, decisions: 0, median: null, most: null };
    const told = steps.map(({ at, ...figures }) => [at.toISOString().slice(0, 13), figures]);
    expect(Object.fromEntries(told)).toMatchObject({
      '2026-11-22T18': { ...none, arrivals: 1 },
      '2026-11-22T19': none,
      '2026-11-23T01': { ...none, decisions: 1, median: 100, most: 100 },
      '2026-11-23T16': { ...none, arrivals: 1, holds: 1 },
      // Of 1 to 20 minutes: between the 10th and the 11th, and 1/20 of the way from the 19th on.
      '2026-11-23T17': {
        arrivals: 2,
        holds: 1,
        reports: 2,
        decisions: 20,
        median: 10.5,
        most: 19.05,
      },
    });
  });

  test('the sum and each language have percentiles of their own', async () => {
    const { total, languages } = await findNumbers(periodOf('day', now));
    expect(total).toEqual({
      arrivals: 4,
      holds: 2,
      reports: 2,
      decisions: 21,
      median: 11,
      most: 20,
    });
    expect(languages).toEqual([
      { language: 'ko', arrivals: 3, holds: 1, reports: 1, decisions: 10, median: 5.5, most: 9.55 },
      { language: 'ja', arrivals: 1, holds: 1, reports: 1, decisions: 1, median: 100, most: 100 },
      {
        language: 'en',
        arrivals: 0,
        holds: 0,
        reports: 0,
        decisions: 10,
        median: 15.5,
        most: 19.55,
      },
    ]);
  });
});

test('the last month is told by the day', async () => {
  const { steps, total } = await findNumbers(periodOf('month', now));
  expect(steps).toHaveLength(30);
  expect(steps.at(-1)).toMatchObject({ arrivals: 3, holds: 2, reports: 2, decisions: 21 });
  expect(steps.at(-2)).toMatchObject({ arrivals: 2, holds: 1, reports: 1, decisions: 0 });
  expect(steps.at(-4)).toMatchObject({ decisions: 1, median: 50 });
  expect(total).toMatchObject({ arrivals: 5, decisions: 22 });
});

test('where nothing happened there is nothing, and no figure is made up', async () => {
  const { total, languages, steps } = await findNumbers(periodOf('day', new Date('2019-01-01')));
  expect(languages).toEqual([]);
  expect(total).toEqual({
    arrivals: 0,
    holds: 0,
    reports: 0,
    decisions: 0,
    median: null,
    most: null,
  });
  expect(steps.every(({ median, most }) => median === null && most === null)).toBe(true);
});

test('they cost four queries, however many hours and languages', async () => {
  expect(await countQueries(() => findNumbers(periodOf('day', now)))).toBe(4);
  expect(await countQueries(() => findNumbers(periodOf('month', now)))).toBe(4);
  expect(await countQueries(findWaiting)).toBe(1);
  expect(await countQueries(findOnDuty)).toBe(1);
});

test('what waits is counted, with the oldest of it', async () => {
  expect(await findWaiting()).toEqual({ count: 0, oldest: null });
  const openedAt = new Date('2026-11-23T12:00:00.123Z');
  for (const later of [60, 0, 30]) {
    const commentId = await written('2020-01-01T00:00:00Z', 'ko');
    const opened = new Date(openedAt.getTime() + later * MINUTE);
    await db()
      .insert(moderationCase)
      .values({ postId, commentId, language: 'ko', openedAt: opened });
  }
  expect(await findWaiting()).toEqual({ count: 3, oldest: openedAt });
});

describe('who is on duty', () => {
  const seen = async (memberId: string) => {
    const [row] = await db().select().from(duty).where(sql`${duty.memberId} = ${memberId}`);
    return row?.seenAt;
  };
  const away = (memberId: string, time: string) =>
    db()
      .update(duty)
      .set({ seenAt: sql`now() - ${time}::interval` })
      .where(sql`${duty.memberId} = ${memberId}`);
  const names = async () => (await findOnDuty()).map(({ handle }) => handle);

  test('is noted in one statement, and once a minute at most', async () => {
    const { moderator } = castIds;
    expect(await countQueries(() => noteDuty(moderator))).toBe(1);
    const first = await seen(moderator);
    expect(first).toBeInstanceOf(Date);
    await noteDuty(moderator);
    expect(await seen(moderator)).toEqual(first);
    await away(moderator, '61 seconds');
    const before = await seen(moderator);
    await Promise.all([noteDuty(moderator), noteDuty(moderator)]);
    expect((await seen(moderator))?.getTime()).toBeGreaterThan((before?.getTime() ?? 0) + 60_000);
  });

  test('are moderators and owners who were at the desk in the last 15 minutes', async () => {
    await noteDuty(castIds.owner);
    await noteDuty(castIds.knownfan);
    expect((await names()).sort()).toEqual(['haneul_keeps', 'onbyeol']);
    await away(castIds.moderator, '14 minutes');
    expect(await names()).toEqual(['onbyeol', 'haneul_keeps']);
    await away(castIds.owner, '15 minutes 1 second');
    expect(await names()).toEqual(['haneul_keeps']);
    const limit = { memberId: castIds.moderator, kind: 'mute', reason: 'A test.' } as const;
    await db().insert(sanction).values(limit);
    expect(await names()).toEqual([]);
    await db().update(sanction).set({ liftedAt: sql`now()` });
    expect(await names()).toEqual(['haneul_keeps']);
    await db().update(member).set({ role: 'fan' }).where(sql`${member.id} = ${castIds.moderator}`);
    expect(await names()).toEqual([]);
  });

  test('is noted by an act of the desk too, and only for moderators', async () => {
    const claim = async (name: CastName) => {
      const { token } = await startSession(castIds[name], null);
      const cookie = `${sessionCookieName()}=${token}`;
      const headers = { cookie, 'sec-fetch-site': 'same-origin', accept: 'application/json' };
      const request = new Request('http://localhost/', { method: 'POST', headers });
      return (await caseDoor(request, crypto.randomUUID(), 'claim')).status;
    };
    await db().delete(duty);
    expect(await claim('newfan')).toBe(403);
    expect(await db().$count(duty)).toBe(0);
    expect(await claim('owner')).toBe(404);
    expect(await names()).toEqual(['onbyeol']);
  });
});
