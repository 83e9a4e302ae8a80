import { randomUUID } from 'node:crypto';
import type { APIResponse, BrowserContext } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { member } from '@/db/schema/members';
import { appeal, moderationEntry, sanction } from '@/db/schema/moderation';
import { openAsFan } from './fan';
import { expect, test } from './fixtures';
import { knock, sendForm } from './knock';

const mute = { kind: 'mute', term: 'day', reason: 'spam' };

async function codeOf(response: APIResponse) {
  return { status: response.status(), code: (await response.json()).error?.code };
}

async function idOf(handle: string) {
  const [row] = await db().select().from(member).where(eq(member.handle, handle));
  return row?.id ?? '';
}

async function recordsOf(memberId: string) {
  const sanctions = await db().select().from(sanction).where(eq(sanction.memberId, memberId));
  const lines = await db()
    .select()
    .from(moderationEntry)
    .where(eq(moderationEntry.memberId, memberId));
  const [row] = sanctions;
  const appeals = row ? await db().select().from(appeal).where(eq(appeal.sanctionId, row.id)) : [];
  return { sanctions, lines, appeals };
}

/** Every door of a moderator about this member. */
function knockAll(context: BrowserContext, memberId: string, sanctionId: string, headers = {}) {
  const doors = [
    [`/api/members/${memberId}/sanctions`, { ...mute, kind: 'hold' }],
    [`/api/members/${memberId}/hide-recent`, {}],
    [`/api/sanctions/${sanctionId}/lift`, {}],
    [`/api/sanctions/${sanctionId}/answer`, { outcome: 'lifted', text: 'Let go.' }],
  ] as const;
  return Promise.all(
    doors.map(async ([path, data]) => codeOf(await knock(context, path, data, headers))),
  );
}

test('who guesses the doors is refused, and the rows are unchanged', async ({
  context,
  browser,
  signInAs,
}) => {
  test.slow();
  const { context: fan, handle } = await openAsFan(browser);
  const { context: other, handle: promoted } = await openAsFan(browser);
  const memberId = await idOf(handle);
  await signInAs('moderator');
  expect((await knock(context, `/api/members/${memberId}/sanctions`, mute)).status()).toBe(200);
  const sanctionId = (await recordsOf(memberId)).sanctions[0]?.id ?? '';
  await knock(fan, `/api/sanctions/${sanctionId}/appeal`, { text: 'A mistake.' });
  const before = await recordsOf(memberId);
  expect(before.appeals).toHaveLength(1);
  const all = (status: number, code: string) => [0, 1, 2, 3].map(() => ({ status, code }));

  const elsewhere = { origin: 'https://evil.example' };
  expect(await knockAll(context, memberId, sanctionId, elsewhere)).toEqual(
    all(403, 'cross-origin'),
  );
  for (const forged of ['nonsense', randomUUID(), `${memberId}'--`].map(encodeURIComponent))
    expect(await knockAll(context, forged, forged)).toEqual(all(404, 'not-found'));
  await context.clearCookies();
  expect(await knockAll(context, memberId, sanctionId)).toEqual(all(401, 'signed-out'));
  for (const name of ['knownfan', 'mutedfan', 'editor'] as const) {
    await signInAs(name);
    expect(await knockAll(context, memberId, sanctionId), name).toEqual(all(403, 'not-allowed'));
  }
  expect(await knockAll(fan, memberId, sanctionId)).toEqual(all(403, 'not-allowed'));
  await signInAs('bannedfan');
  expect(await knockAll(context, memberId, sanctionId)).toEqual(all(401, 'signed-out'));

  // A moderator who is banned meanwhile: the old session opens nothing any more.
  const formerId = await idOf(promoted);
  await db().update(member).set({ role: 'moderator' }).where(eq(member.id, formerId));
  await signInAs('owner');
  const ban = { kind: 'ban', term: 'forever', reason: 'other' };
  expect((await knock(context, `/api/members/${formerId}/sanctions`, ban)).status()).toBe(200);
  expect(await knockAll(other, memberId, sanctionId)).toEqual(all(401, 'signed-out'));
  expect(await recordsOf(memberId)).toEqual(before);
  await Promise.all([fan.close(), other.close()]);
});

test('a fan acknowledges and appeals about what is theirs alone, and once', async ({
  context,
  browser,
  signInAs,
}) => {
  const { context: fan, handle } = await openAsFan(browser);
  const { context: other } = await openAsFan(browser);
  const memberId = await idOf(handle);
  await signInAs('moderator');
  const warning = { kind: 'warn', reason: 'spoiler' };
  const first = await knock(context, `/api/members/${memberId}/sanctions`, warning);
  const again = await knock(context, `/api/members/${memberId}/sanctions`, warning);
  expect(await again.json()).toEqual(await first.json());
  await signInAs('owner');
  const already = await knock(context, `/api/members/${memberId}/sanctions`, warning);
  expect(already.status()).toBe(409);
  expect((await already.json()).error).toMatchObject({ code: 'already-sanctioned', endsAt: null });

  expect(await codeOf(await knock(fan, '/api/account/name', { displayName: 'Loud' }))).toEqual({
    status: 403,
    code: 'warning-unread',
  });

  const { sanctions } = await recordsOf(memberId);
  const door = (act: string) => `/api/sanctions/${sanctions[0]?.id}/${act}`;
  const text = { text: 'I had not seen the film yet.' };
  const visitor = await browser.newContext();
  for (const [act, data] of [
    ['acknowledge', {}],
    ['appeal', text],
  ] as const) {
    expect(await codeOf(await knock(other, door(act), data))).toMatchObject({ code: 'not-found' });
    expect(await codeOf(await knock(context, door(act), data))).toMatchObject({
      code: 'not-found',
    });
    const elsewhere = { origin: 'https://evil.example' };
    expect(await codeOf(await knock(fan, door(act), data, elsewhere))).toMatchObject({
      code: 'cross-origin',
    });
    const signedOut = await visitor.request.post(`${new URL(first.url()).origin}${door(act)}`, {
      data,
      headers: { accept: 'application/json', origin: new URL(first.url()).origin },
    });
    expect(await codeOf(signedOut)).toEqual({ status: 401, code: 'signed-out' });
  }
  expect((await recordsOf(memberId)).sanctions).toEqual(sanctions);
  for (let press = 0; press < 2; press += 1) {
    expect((await knock(fan, door('acknowledge'))).status()).toBe(200);
    expect((await knock(fan, door('appeal'), text)).status()).toBe(200);
  }
  expect(await codeOf(await knock(fan, door('appeal'), { text: 'More.' }))).toEqual({
    status: 409,
    code: 'already-appealed',
  });
  const { lines, appeals } = await recordsOf(memberId);
  expect(lines.map(({ action }) => action).sort()).toEqual([
    'acknowledge-warning',
    'file-appeal',
    'warn-member',
  ]);
  expect(appeals).toMatchObject([text]);
  await Promise.all([fan.close(), other.close(), visitor.close()]);
});

test('what cannot be a decision is refused with its status, and a form is told in words', async ({
  context,
  browser,
  signInAs,
}) => {
  const { context: fan, handle } = await openAsFan(browser);
  const memberId = await idOf(handle);
  await signInAs('moderator');
  const door = `/api/members/${memberId}/sanctions`;
  for (const [data, status, code] of [
    [{}, 422, 'choice-missing'],
    [{ ...mute, kind: 'exile' }, 422, 'choice-missing'],
    [{ ...mute, reason: '' }, 422, 'reason-missing'],
    [{ ...mute, term: 'forever' }, 422, 'end-missing'],
    [{ ...mute, until: '2020-01-01' }, 422, 'end-missing'],
    [{ ...mute, until: '2026-02-31' }, 422, 'end-missing'],
    [{ ...mute, note: 'x'.repeat(301) }, 422, 'too-long'],
    [{ ...mute, commentId: randomUUID() }, 404, 'not-found'],
    [{ ...mute, note: 'x'.repeat(200_000) }, 413, 'too-large'],
  ] as const)
    expect(await codeOf(await knock(context, door, data))).toEqual({ status, code });
  expect((await recordsOf(memberId)).sanctions).toEqual([]);
  const led = await sendForm(context, door, { lang: 'ko', next: '/ko/moderation/members' });
  expect(led.status()).toBe(303);
  expect(led.headers().location).toMatch(/^\/ko\/refused\?code=choice-missing/);
  await fan.close();
});

for (const path of ['', '/nobody_at_all', '?list=in-force', '?list=in-force&after=nonsense'])
  test(`the members of the desk are for moderators${path}`, async ({ page, signInAs }) => {
    await page.goto(`/en/moderation/members${path}`);
    await expect(page.getByRole('link', { name: 'Sign in' }).last()).toBeVisible();
    await signInAs('editor');
    await page.goto(`/en/moderation/members${path}`);
    await expect(page.getByRole('heading', { name: 'Only for moderators' })).toBeVisible();
    await signInAs('moderator');
    const answer = await page.goto(`/en/moderation/members${path}`);
    expect(answer?.status()).toBeLessThan(500);
    await expect(page.getByRole('heading', { name: 'Only for moderators' })).toHaveCount(0);
  });
