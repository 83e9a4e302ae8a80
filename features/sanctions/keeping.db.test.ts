import { randomUUID } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { account, member, session } from '@/db/schema/members';
import { keptSanction, moderationEntry, sanction } from '@/db/schema/moderation';
import { leave } from '@/features/members/commands/leaving';
import { joinMember } from '@/features/members/commands/names';
import { startSession } from '@/features/session/commands';
import { memberAdapter } from '@/features/session/next-auth/adapter';
import type { Member } from '@/features/session/viewer';
import { setStage } from '@/scripts/testing/scene';
import { actAs } from '@/scripts/testing/stage';
import { imposeSanction, liftSanction } from './commands';
import type { SanctionKind, Term } from './terms';

let moderator: Member;
beforeAll(async () => {
  await setStage();
  moderator = await actAs('moderator');
});
beforeEach(() => db().delete(keptSanction));

type Ways = { email?: string; discord?: string };

const newWays = () => ({ email: `${randomUUID()}@fans.example`, discord: randomUUID() });

/** Somebody who has just signed in, in one of these ways or both, and has no name here yet. */
async function signUp({ email, discord }: Ways): Promise<string> {
  const [row] = await db().insert(member).values({ email }).returning({ id: member.id });
  if (!row) throw new Error('Nobody came');
  if (discord) await connect(row.id, discord);
  return row.id;
}

async function connect(userId: string, providerAccountId: string): Promise<void> {
  const adapter = memberAdapter({ locale: 'en', userAgent: null }, () => {});
  await adapter.linkAccount?.({ userId, type: 'oauth', provider: 'discord', providerAccountId });
}

async function join(id: string) {
  await startSession(id, null);
  const handle = `f_${id.replaceAll('-', '').slice(-12)}`;
  return joinMember(id, { displayName: handle, handle, locale: 'en' });
}

async function comeAs(ways: Ways): Promise<string> {
  const id = await signUp(ways);
  expect(await join(id)).toMatchObject({ ok: true });
  return id;
}

async function limit(memberId: string, kind: SanctionKind, term: Term | null) {
  const input = { memberId, kind, term, until: null, commentId: null } as const;
  const done = await imposeSanction(moderator, { ...input, reason: 'spam', note: 'for us' });
  expect(done.ok).toBe(true);
  const [row] = await limitsOf(memberId);
  return row;
}

function limitsOf(memberId: string) {
  return db()
    .select()
    .from(sanction)
    .where(and(eq(sanction.memberId, memberId), isNull(sanction.liftedAt)));
}

async function leaveAs(memberId: string) {
  expect(await leave(memberId, 'remove')).toMatchObject({ ok: true });
}

describe('who leaves under a sanction', () => {
  test.each([
    ['mute', 'month'],
    ['hold', 'forever'],
  ] as const)('and joins with the same address is under the same %s', async (kind, term) => {
    const ways = newWays();
    const first = await comeAs(ways);
    const before = await limit(first, kind, term);
    await leaveAs(first);
    const second = await comeAs({ email: ways.email });
    const [again, ...more] = await limitsOf(second);
    expect(more).toEqual([]);
    expect(again).toMatchObject({
      kind,
      reason: 'spam',
      note: null,
      imposedBy: null,
      endsAt: before?.endsAt ?? null,
    });
    const [line] = await db()
      .select()
      .from(moderationEntry)
      .where(eq(moderationEntry.memberId, second));
    expect(line).toMatchObject({
      action: `${kind}-member`,
      actorId: null,
      actorName: '',
      reason: 'spam',
      details: { sanctionId: again?.id, endsAt: before?.endsAt?.toISOString() ?? null },
    });
  });

  test('or by the same provider, or connects it later, is limited there too', async () => {
    const ways = newWays();
    const first = await comeAs(ways);
    await limit(first, 'mute', 'week');
    await leaveAs(first);
    expect(await limitsOf(await comeAs({ discord: ways.discord }))).toMatchObject([
      { kind: 'mute' },
    ]);
    await db().delete(account).where(eq(account.providerAccountId, ways.discord));
    const other = await comeAs({ email: newWays().email });
    expect(await limitsOf(other)).toEqual([]);
    await connect(other, ways.discord);
    expect(await limitsOf(other)).toMatchObject([{ kind: 'mute' }]);
  });

  test('a ban that came as they left keeps them out as soon as they join', async () => {
    const ways = newWays();
    const first = await comeAs(ways);
    await limit(first, 'ban', 'forever');
    await leaveAs(first);
    const second = await signUp(ways);
    const outcome = await join(second);
    const [ban] = await limitsOf(second);
    expect(outcome).toEqual({ ok: true, joinedBefore: false, banId: ban?.id });
    expect(await db().select().from(session).where(eq(session.userId, second))).toEqual([]);
  });

  test('and leaves again, and again, is limited once by each way they ever used', async () => {
    const ways = newWays();
    const first = await comeAs(ways);
    await limit(first, 'hold', 'forever');
    await leaveAs(first);
    const second = await comeAs({ email: ways.email });
    await leaveAs(second);
    expect(await db().select().from(keptSanction)).toHaveLength(1);
    expect(await limitsOf(await comeAs({ discord: ways.discord }))).toHaveLength(1);
  });

  test('is free once a moderator has lifted it, whatever they connect', async () => {
    const ways = newWays();
    const first = await comeAs(ways);
    await limit(first, 'hold', 'forever');
    await leaveAs(first);
    const second = await comeAs({ email: ways.email });
    const [again] = await limitsOf(second);
    expect(await liftSanction(moderator, again?.id ?? '')).toMatchObject({ ok: true });
    await connect(second, ways.discord);
    expect(await limitsOf(second)).toEqual([]);
    expect(await db().select().from(keptSanction)).toEqual([]);
  });
});

describe('nothing is kept', () => {
  test('of what is over, and the rows go', async () => {
    const ways = newWays();
    const first = await comeAs(ways);
    await limit(first, 'mute', 'day');
    await leaveAs(first);
    await db().update(keptSanction).set({ endsAt: sql`now()` });
    expect(await limitsOf(await comeAs(ways))).toEqual([]);
    expect(await db().select().from(keptSanction)).toEqual([]);
  });

  test('of a warning, or of what was lifted', async () => {
    const fan = await comeAs(newWays());
    const mute = await limit(fan, 'mute', 'day');
    await liftSanction(moderator, mute?.id ?? '');
    await limit(fan, 'warn', null);
    await leaveAs(fan);
    expect(await db().select().from(keptSanction)).toEqual([]);
  });

  test('that names anybody: what is stored is a kind, a reason, an end, and hashes', async () => {
    const ways = newWays();
    const fan = await comeAs(ways);
    await limit(fan, 'hold', 'forever');
    await leaveAs(fan);
    const [kept] = await db().select().from(keptSanction);
    expect(Object.keys(kept ?? {})).toEqual(['id', 'marks', 'kind', 'reason', 'endsAt']);
    expect(kept?.marks).toEqual([
      expect.stringMatching(/^[\w-]{43}$/),
      expect.stringMatching(/^[\w-]{43}$/),
    ]);
  });

  test('somebody else who joins is not limited', async () => {
    const fan = await comeAs(newWays());
    await limit(fan, 'hold', 'forever');
    await leaveAs(fan);
    expect(await limitsOf(await comeAs(newWays()))).toEqual([]);
  });
});
