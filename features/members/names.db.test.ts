import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { member } from '@/db/schema/members';
import { castIds, plantCast } from '@/db/seed/cast';
import { cast } from '@/db/seed/content/cast';
import { joinMember, renameMember } from './commands/names';
import { isHandleFree } from './queries';

beforeAll(() => plantCast(db()));

async function newcomer(): Promise<string> {
  const [row] = await db()
    .insert(member)
    .values({ name: 'What a provider said' })
    .returning({ id: member.id });
  return row?.id ?? '';
}

async function rowOf(id: string) {
  const [row] = await db().select().from(member).where(eq(member.id, id));
  return row;
}

const join = (id: string, displayName: string, handle: string) =>
  joinMember(id, { displayName, handle, locale: 'ko' });

describe('joining', () => {
  test('a newcomer takes a name in any script, and a handle', async () => {
    const id = await newcomer();
    expect(await join(id, '  𝐌𝐈𝐒𝐒 𝐈𝐂 𝜗ৎ ', '@Miss_IC')).toEqual({ ok: true, joinedBefore: false });
    expect(await rowOf(id)).toMatchObject({
      displayName: '𝐌𝐈𝐒𝐒 𝐈𝐂 𝜗ৎ',
      plainName: 'MISS IC',
      handle: 'miss_ic',
      locale: 'ko',
      name: null,
      joinedAt: expect.any(Date),
    });
  });

  test('joining happens once', async () => {
    const id = await newcomer();
    await join(id, 'First', 'first_try');
    expect(await join(id, 'Second', 'second_try')).toEqual({ ok: true, joinedBefore: true });
    expect(await rowOf(id)).toMatchObject({ displayName: 'First', handle: 'first_try' });
  });

  test.each([
    ['', 'nobody_1', { displayName: 'empty' }],
    ['\u200B\u2060', 'nobody_1', { displayName: 'invisible' }],
    ['x'.repeat(41), 'nobody_1', { displayName: 'too-long' }],
    ['Mina\u202Eanim', 'nobody_1', { displayName: 'bidi' }],
    ['✦ Mоderator ✦', 'nobody_1', { displayName: 'staff-lookalike' }],
    ['운영자', 'nobody_1', { displayName: 'staff-lookalike' }],
    [`♡ ${cast.knownfan.handle} ♡`, 'nobody_1', { displayName: 'handle-lookalike' }],
    ['Mina', '', { handle: 'empty' }],
    ['Mina', 'ab', { handle: 'too-short' }],
    ['Mina', 'a'.repeat(21), { handle: 'too-long' }],
    ['Mina', 'mina fan', { handle: 'characters' }],
    ['Mina', '미나', { handle: 'characters' }],
    ['Mina', 'admin', { handle: 'reserved' }],
    ['Mina', cast.knownfan.handle, { handle: 'taken' }],
    ['Mina', 'june_slnce_dayl', { handle: 'taken' }],
    ['', '', { displayName: 'empty', handle: 'empty' }],
  ])('%j with @%s is refused, and nothing is stored', async (displayName, handle, problems) => {
    const id = await newcomer();
    expect(await join(id, displayName, handle)).toEqual({ ok: false, problems });
    expect(await rowOf(id)).toMatchObject({ handle: null, displayName: null, joinedAt: null });
  });

  test('two who want one handle at once: one gets it', async () => {
    const ids = await Promise.all([newcomer(), newcomer(), newcomer()]);
    const outcomes = await Promise.all(
      ids.map((id, number) => join(id, `Racer ${number}`, number === 1 ? 'raclng' : 'racing')),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes.filter(({ ok }) => !ok))
      expect(outcome).toEqual({ ok: false, problems: { handle: 'taken' } });
  });
});

describe('renaming', () => {
  test('a fan changes their name, and keeps their handle', async () => {
    expect(await renameMember(castIds.newfan, '나리 🌱')).toEqual({
      ok: true,
      displayName: '나리 🌱',
    });
    expect(await rowOf(castIds.newfan)).toMatchObject({
      displayName: '나리 🌱',
      plainName: '나리',
      handle: cast.newfan.handle,
    });
  });

  test('a fan may be called like their own handle, and not like another’s', async () => {
    expect((await renameMember(castIds.newfan, cast.newfan.handle)).ok).toBe(true);
    expect(await renameMember(castIds.newfan, 'Quiet_Tide')).toEqual({
      ok: false,
      code: 'handle-lookalike',
    });
    expect((await rowOf(castIds.newfan))?.displayName).toBe(cast.newfan.handle);
  });

  test('who has not joined has no name to change', async () => {
    const id = await newcomer();
    await renameMember(id, 'Too early');
    expect((await rowOf(id))?.displayName).toBeNull();
  });
});

test('a handle is free where no other looks like it', async () => {
  expect(await isHandleFree('brand_new', castIds.newfan)).toBe(true);
  expect(await isHandleFree('haneul_keeps', castIds.newfan)).toBe(false);
  expect(await isHandleFree('haneuI_keeps', castIds.newfan)).toBe(false);
  expect(await isHandleFree(cast.newfan.handle, castIds.newfan)).toBe(true);
});
