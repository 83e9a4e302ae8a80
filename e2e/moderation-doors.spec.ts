import { randomUUID } from 'node:crypto';
import type { APIResponse, BrowserContext } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { member } from '@/db/schema/members';
import { recordsOf } from '@/scripts/testing/scene';
import { openAsFan } from './fan';
import { expect, test } from './fixtures';
import { congratulate, knock, sendForm } from './knock';

const slug = 'mirunari-new-voice-of-the-week';
const acts = ['hide', 'restore', 'keep', 'reopen'] as const;
const sent = { reason: 'spam', revision: 1, entryId: '019a0000-0000-7000-8000-000000000000' };

async function codeOf(response: APIResponse) {
  return { status: response.status(), code: (await response.json()).error?.code };
}

async function knockAll(context: BrowserContext, id: string, headers = {}) {
  return Promise.all(
    acts.map(async (act) =>
      codeOf(await knock(context, `/api/comments/${id}/${act}`, sent, headers)),
    ),
  );
}

test('a banned moderator’s old session opens no door of the desk', async ({
  context,
  browser,
  signInAs,
}) => {
  const { context: former, handle } = await openAsFan(browser);
  const [row] = await db()
    .update(member)
    .set({ role: 'moderator' })
    .where(eq(member.handle, handle))
    .returning({ id: member.id });
  const id = randomUUID();
  const doors = [
    ...acts.map((act) => `/api/comments/${id}/${act}`),
    ...['publish', 'hide', 'claim'].map((act) => `/api/moderation/cases/${id}/${act}`),
    '/api/moderation/cases/many',
    `/api/moderation/acts/${id}/undo`,
    '/api/phrases',
    '/api/phrases/starter',
    '/api/phrases/undo',
    '/api/phrases/preview',
    `/api/phrases/${id}/change`,
    `/api/phrases/${id}/remove`,
    `/api/posts/${slug}/switch`,
    `/api/posts/${slug}/switch/undo`,
    `/api/members/${row?.id}/sanctions`,
    `/api/sanctions/${id}/lift`,
    `/api/sanctions/${id}/answer`,
  ];
  const file = '/api/moderation/log.csv';
  expect((await former.request.get(file)).status()).toBe(200);
  await signInAs('owner');
  const ban = { kind: 'ban', term: 'day', reason: 'spam' };
  expect((await knock(context, `/api/members/${row?.id}/sanctions`, ban)).status()).toBe(200);
  for (const door of doors)
    expect(await codeOf(await knock(former, door, sent)), door).toEqual({
      status: 401,
      code: 'signed-out',
    });
  const headers = { accept: 'application/json' };
  const refused = await former.request.get(file, { headers, maxRedirects: 0 });
  expect(await codeOf(refused)).toEqual({ status: 401, code: 'signed-out' });
});

test('who guesses the doors is refused, and the rows are unchanged', async ({
  context,
  browser,
  signInAs,
}) => {
  const { context: author } = await openAsFan(browser);
  const { id } = await congratulate(author, slug, 'leave me alone');
  const before = await recordsOf(id);
  const all = (status: number, code: string) => acts.map(() => ({ status, code }));

  expect(await knockAll(context, id)).toEqual(all(401, 'signed-out'));
  for (const name of ['knownfan', 'mutedfan', 'editor'] as const) {
    await signInAs(name);
    expect(await knockAll(context, id), name).toEqual(all(403, 'not-allowed'));
  }
  expect(await knockAll(author, id)).toEqual(all(403, 'not-allowed'));
  await signInAs('bannedfan');
  expect(await knockAll(context, id)).toEqual(all(401, 'signed-out'));
  await signInAs('moderator');
  const elsewhere = { origin: 'https://evil.example' };
  expect(await knockAll(context, id, elsewhere)).toEqual(all(403, 'cross-origin'));
  for (const forged of ['nonsense', randomUUID(), `${id}'--`])
    expect(await knockAll(context, encodeURIComponent(forged))).toEqual(all(404, 'not-found'));
  expect(await recordsOf(id)).toEqual(before);

  expect((await knock(context, `/api/comments/${id}/hide`, sent)).status()).toBe(200);
  const hidden = await recordsOf(id);
  await signInAs('knownfan');
  expect(await knockAll(context, id)).toEqual(all(404, 'not-found'));
  expect(await knockAll(author, id)).toEqual(all(403, 'not-allowed'));
  expect(await recordsOf(id)).toEqual(hidden);
  await author.close();
});

test('what cannot be an act is refused with its status, and never with a 500', async ({
  context,
  browser,
  signInAs,
}) => {
  const { context: author } = await openAsFan(browser);
  const { id } = await congratulate(author, slug, 'still here');
  await signInAs('moderator');
  const hide = (data: object) => knock(context, `/api/comments/${id}/hide`, data);
  for (const [data, status, code] of [
    [{}, 422, 'reason-missing'],
    [{ ...sent, reason: 'because' }, 422, 'reason-missing'],
    [{ ...sent, note: '👩‍👩‍👧‍👦'.repeat(301) }, 422, 'too-long'],
    [{ ...sent, revision: 'x' }, 400, 'malformed'],
    [{ ...sent, revision: 2 }, 409, 'edited-since'],
    [{ ...sent, note: 'x'.repeat(70_000) }, 413, 'too-large'],
  ] as const)
    expect(await codeOf(await hide(data))).toEqual({ status, code });
  expect(
    await codeOf(await knock(author, `/api/comments/${id}/report`, { reason: 'spam' })),
  ).toEqual({ status: 403, code: 'own-comment' });
  expect((await recordsOf(id)).entries).toEqual([]);
  const note = `\u202Eright\0 \uD83D ${'🫶🏻'.repeat(20)}`;
  expect((await hide({ ...sent, note })).status()).toBe(200);
  expect((await recordsOf(id)).entries[0]?.note).toBe(`right  ${'🫶🏻'.repeat(20)}`);
  await author.close();
});

test('a form is led on: a fan is thanked, a visitor signs in, a refusal is told', async ({
  context,
  browser,
  signInAs,
}) => {
  const { context: author } = await openAsFan(browser);
  const { id } = await congratulate(author, slug, 'by form');
  const next = `/ko/comments/${id}`;
  const form = { lang: 'ko', next, reason: 'spoiler', note: '' };
  const path = `/api/comments/${id}/report`;
  const leads = async (response: APIResponse) => {
    expect(response.status()).toBe(303);
    return response.headers().location;
  };
  expect(await leads(await sendForm(context, path, form))).toBe(
    `/ko/sign-in?${new URLSearchParams({ next })}`,
  );
  await signInAs('knownfan');
  expect(await leads(await sendForm(context, path, form))).toBe(`${next}?thanks=1`);
  expect(await leads(await sendForm(author, path, form))).toMatch(
    /^\/ko\/refused\?code=own-comment/,
  );
  await author.close();
});
