import { desc, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/db/client';
import { member } from '@/db/schema/members';
import { moderationEntry } from '@/db/schema/moderation';
import { castIds, plantCast } from '@/db/seed/cast';
import { cast } from '@/db/seed/content/cast';
import { actAs } from '@/scripts/testing/stage';
import { giveRole, makeOwner } from './commands/roles';
import { findMembers } from './queries';

beforeEach(async () => {
  await db().delete(member);
  await plantCast(db());
});

async function roleOf(id: string) {
  const [row] = await db().select({ role: member.role }).from(member).where(eq(member.id, id));
  return row?.role;
}

async function newestEntry() {
  const [entry] = await db().select().from(moderationEntry).orderBy(desc(moderationEntry.id));
  return entry;
}

test('an owner makes a fan a moderator, and the log says so', async () => {
  const owner = await actAs('owner');
  expect(await giveRole(owner, castIds.knownfan, 'moderator')).toMatchObject({
    ok: true,
    changed: true,
  });
  expect(await roleOf(castIds.knownfan)).toBe('moderator');
  expect(await newestEntry()).toMatchObject({
    actorId: owner.id,
    actorName: owner.displayName,
    action: 'give-role',
    memberId: castIds.knownfan,
    note: 'fan → moderator',
  });
});

test('giving the role someone has changes nothing and writes nothing', async () => {
  const before = await newestEntry();
  expect(await giveRole(await actAs('owner'), castIds.editor, 'editor')).toMatchObject({
    ok: true,
    changed: false,
  });
  expect((await newestEntry())?.id).toBe(before?.id);
});

test.each(['knownfan', 'moderator', 'editor'] as const)(
  'a %s gives nobody a role',
  async (name) => {
    const refused = { ok: false, code: 'not-allowed' };
    const actor = await actAs(name);
    expect(await giveRole(actor, castIds.newfan, 'moderator')).toEqual(refused);
    expect(await giveRole(actor, actor.id, 'owner')).toEqual(refused);
    expect(await giveRole(actor, crypto.randomUUID(), 'owner')).toEqual(refused);
    expect(await roleOf(castIds.newfan)).toBe('fan');
    expect(await roleOf(actor.id)).toBe(cast[name].role);
  },
);

test('the last owner stays one', async () => {
  const owner = await actAs('owner');
  expect(await giveRole(owner, owner.id, 'fan')).toEqual({ ok: false, code: 'last-owner' });
  expect(await roleOf(owner.id)).toBe('owner');
});

test('two owners who dismiss each other at once leave one', async () => {
  const first = await actAs('owner');
  await giveRole(first, castIds.editor, 'owner');
  const second = await actAs('editor');
  const outcomes = await Promise.all([
    giveRole(first, second.id, 'fan'),
    giveRole(second, first.id, 'fan'),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const owners = await db().select().from(member).where(eq(member.role, 'owner'));
  expect(owners).toHaveLength(1);
});

test('an owner whose role was taken a moment ago gives no more', async () => {
  const stale = await actAs('owner');
  await giveRole(stale, castIds.editor, 'owner');
  await giveRole(await actAs('editor'), stale.id, 'fan');
  expect(await giveRole(stale, castIds.newfan, 'owner')).toEqual({
    ok: false,
    code: 'not-allowed',
  });
  expect(await roleOf(castIds.newfan)).toBe('fan');
});

test('a member who is not there, or has no name yet, gets no role', async () => {
  const owner = await actAs('owner');
  expect(await giveRole(owner, crypto.randomUUID(), 'editor')).toEqual({
    ok: false,
    code: 'not-found',
  });
  const [nameless] = await db().insert(member).values({}).returning();
  expect(await giveRole(owner, nameless?.id ?? '', 'editor')).toEqual({
    ok: false,
    code: 'not-found',
  });
});

test('the command makes the first owner of a member, and of nobody else', async () => {
  expect(await makeOwner(` ${cast.newfan.email.toUpperCase()} `)).toEqual({
    ok: true,
    changed: true,
  });
  expect(await roleOf(castIds.newfan)).toBe('owner');
  expect(await newestEntry()).toMatchObject({ actorId: null, note: 'fan → owner' });
  expect(await makeOwner(cast.newfan.email)).toEqual({ ok: true, changed: false });
  expect(await makeOwner('nobody@fans.example')).toEqual({ ok: false, code: 'not-found' });
});

test('members are found by handle, by name in any letters, and literally', async () => {
  const handles = async (query: string) => (await findMembers(query)).map(({ handle }) => handle);
  expect(await handles('june')).toEqual([cast.knownfan.handle]);
  expect(await handles('@june_since')).toEqual([cast.knownfan.handle]);
  expect(await handles('유월')).toEqual([cast.knownfan.handle]);
  expect(await handles('𝐉𝐮𝐧𝐞')).toEqual([cast.knownfan.handle]);
  expect(await handles('%')).toEqual([]);
  expect(await handles('nobody like this')).toEqual([]);
  expect(await handles('')).toEqual([cast.owner.handle, cast.editor.handle, cast.moderator.handle]);
});
