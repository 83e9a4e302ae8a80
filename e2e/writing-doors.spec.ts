import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { APIResponse, BrowserContext } from '@playwright/test';
import { newPost } from '@/scripts/testing/stage';
import { demoUrl } from './addresses';
import { expect, test } from './fixtures';

const slug = 'mirunari-library-lights';
const door = `/api/posts/${slug}/comments`;

type Options = { data?: unknown; form?: Record<string, string>; headers?: Record<string, string> };

/** Knocks as a script of this site does; as a browser sends a form when `form` is given. */
async function knock(
  context: BrowserContext,
  path: string,
  { data, form, headers }: Options = {},
  method = 'POST',
): Promise<APIResponse> {
  const accept = form ? 'text/html' : 'application/json';
  return context.request.fetch(path, {
    method,
    maxRedirects: 0,
    ...(form ? { form } : data === undefined ? {} : { data }),
    headers: { accept, origin: demoUrl, ...headers },
  });
}

async function codeOf(response: APIResponse) {
  return { status: response.status(), code: (await response.json()).error?.code };
}

function unique(text: string) {
  return `${text} ${randomUUID().slice(0, 8)}`;
}

async function post(context: BrowserContext, text: string, more: object = {}) {
  return knock(context, door, { data: { text, clientKey: randomUUID(), ...more } });
}

test('a comment is answered as it is stored, and a retry with the same', async ({
  context,
  signInAs,
}) => {
  await signInAs('knownfan');
  const data = { text: unique('축하해 🎉 https://example.com/a'), clientKey: randomUUID() };
  const first = await knock(context, door, { data });
  expect(first.status()).toBe(201);
  const { comment } = await first.json();
  expect(comment).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    parentId: null,
    text: data.text,
    language: 'ko',
    status: 'visible',
    revision: 1,
    editedAt: null,
  });
  expect(comment.parts).toContainEqual(expect.objectContaining({ href: 'https://example.com/a' }));
  expect(new Date(comment.createdAt).getTime()).toBeLessThanOrEqual(Date.now());
  const retries = await Promise.all([1, 2, 3].map(() => knock(context, door, { data })));
  for (const retry of retries) {
    expect(retry.status()).toBe(200);
    expect(await retry.json()).toEqual({ comment });
  }
});

test('a lone comment is in the page at the next request, the one after it within seconds', async ({
  context,
  signInAs,
}) => {
  // Nobody else writes here: after another's write the page may wait for its window to end.
  const quiet = await newPost();
  const page = async () => (await context.request.get(`/en/posts/${quiet}`)).text();
  const send = (text: string) =>
    knock(context, `/api/posts/${quiet}/comments`, { data: { text, clientKey: randomUUID() } });
  await signInAs('editor');
  // A page that began to be made before the comment is still sent, once, to who asks meanwhile.
  await expect
    .poll(async () => (await context.request.get(`/en/posts/${quiet}`)).headers()['x-nextjs-cache'])
    .toBe('HIT');
  const [first, second] = [unique('right away'), unique('and then')];
  expect(await page()).not.toContain(first);
  expect((await send(first)).status()).toBe(201);
  expect(await page()).toContain(first);
  expect((await send(second)).status()).toBe(201);
  await expect(async () => expect(await page()).toContain(second)).toPass({ timeout: 10_000 });
});

test('what its author takes away is gone from the next page, even while that is being made', async ({
  context,
  signInAs,
}) => {
  const slug = await newPost();
  const page = async () => (await context.request.get(`/en/posts/${slug}`)).text();
  await signInAs('editor');
  for (const round of [1, 2, 3, 4, 5, 6]) {
    const text = unique(`round ${round}`);
    const data = { text, clientKey: randomUUID() };
    const sent = await knock(context, `/api/posts/${slug}/comments`, { data });
    const { id } = (await sent.json()).comment;
    await expect(async () => expect(await page()).toContain(text)).toPass({ timeout: 10_000 });
    // Until it is old enough to be made anew behind the one who asks.
    await delay(3100);
    const asked = page();
    await delay(2 * round);
    expect((await knock(context, `/api/comments/${id}/delete`, { data: {} })).status()).toBe(204);
    expect(await page(), `round ${round}`).not.toContain(text);
    await asked;
  }
});

test('nobody gets in without being let in', async ({ context, browser, signInAs, baseURL }) => {
  const data = { text: 'hello', clientKey: randomUUID() };
  const signedOut = await knock(context, door, { data });
  expect(await codeOf(signedOut)).toEqual({ status: 401, code: 'signed-out' });
  expect((await signedOut.json()).error.draft).toMatch(/^[\w-]{43}$/);
  for (const path of [`/api/comments/${randomUUID()}/edit`, `/api/comments/${randomUUID()}/delete`])
    expect(await codeOf(await knock(context, path, { data }))).toMatchObject({ status: 401 });
  const heart = `/api/posts/${slug}/reactions/heart`;
  for (const method of ['PUT', 'DELETE', 'POST'])
    expect((await knock(context, heart, {}, method)).status()).toBe(401);
  await signInAs('knownfan');
  for (const origin of ['https://evil.example', 'null', ''])
    expect(await codeOf(await knock(context, door, { data, headers: { origin } }))).toEqual({
      status: 403,
      code: 'cross-origin',
    });
  for (const [name, code] of [['mutedfan', 'muted']] as const) {
    const other = await browser.newContext({ baseURL });
    await signInAs(name, other);
    expect(await codeOf(await knock(other, door, { data }))).toEqual({ status: 403, code });
    expect(await codeOf(await knock(other, heart, {}, 'PUT'))).toEqual({ status: 403, code });
    await other.close();
  }
});

test('what cannot be a comment is refused with its status, and never with a 500', async ({
  context,
  signInAs,
}) => {
  await signInAs('knownfan');
  const raw = async (body: string | Buffer, type = 'application/json') =>
    codeOf(
      await knock(context, door, {
        data: body,
        headers: { 'content-type': type },
      }),
    );
  expect(await raw('{"text":')).toEqual({ status: 400, code: 'malformed' });
  expect(await raw('[1,2]')).toEqual({ status: 400, code: 'malformed' });
  expect(await raw('null')).toEqual({ status: 400, code: 'malformed' });
  expect(await raw(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))).toEqual({
    status: 400,
    code: 'malformed',
  });
  expect(await raw('<x/>', 'application/xml')).toEqual({ status: 415, code: 'unsupported' });
  expect(await raw('x'.repeat(200_000))).toEqual({ status: 413, code: 'too-large' });
  const fields: [object, number, string][] = [
    [{}, 400, 'malformed'],
    [{ text: 7 }, 400, 'malformed'],
    [{ text: ['a'] }, 400, 'malformed'],
    [{ text: 'a', clientKey: 'not-a-key' }, 400, 'malformed'],
    [{ text: 'a', clientKey: 7 }, 400, 'malformed'],
    [{ text: 'a', parentId: "'; drop table comment" }, 400, 'malformed'],
    [{ text: 'a', parentId: randomUUID() }, 409, 'parent-gone'],
    [{ text: '' }, 422, 'empty'],
    [{ text: ' \n\t ' }, 422, 'empty'],
    [{ text: '\u200b\u2060\u00ad' }, 422, 'invisible'],
    [{ text: '\ud83d' }, 422, 'invisible'],
    [{ text: '\0\0' }, 422, 'invisible'],
    [{ text: '🫶🏻'.repeat(1001) }, 422, 'too-long'],
  ];
  for (const [data, status, code] of fields) {
    const response = await knock(context, door, { data });
    expect(await codeOf(response), JSON.stringify(data).slice(0, 80)).toEqual({ status, code });
  }
  const slugs = ['never-was', 'UPPER', '%2e%2e', 'a'.repeat(90), '%00', '-'];
  for (const name of slugs) {
    const response = await knock(context, `/api/posts/${name}/comments`, { data: { text: 'a' } });
    expect([400, 404], name).toContain(response.status());
  }
});

test('letters that only look dangerous are stored as they are', async ({ context, signInAs }) => {
  await signInAs('owner');
  const text = unique('<script>alert(1)</script> & "quotes" \u202Eltr ﷽ 👩‍👩‍👧‍👦 Z̸̡̢');
  const response = await post(context, text);
  expect(response.status()).toBe(201);
  const { comment } = await response.json();
  expect(comment.text).toBe(text.replace('\u202E', '').normalize('NFC'));
});

test('an author edits and deletes; nobody else does', async ({
  context,
  browser,
  signInAs,
  baseURL,
}) => {
  await signInAs('moderator');
  const { comment } = await (await post(context, unique('mine'))).json();
  const edit = `/api/comments/${comment.id}/edit`;
  const remove = `/api/comments/${comment.id}/delete`;
  const other = await browser.newContext({ baseURL });
  await signInAs('knownfan', other);
  for (const path of [edit, remove])
    expect(await codeOf(await knock(other, path, { data: { text: 'yours' } }))).toEqual({
      status: 403,
      code: 'not-yours',
    });
  await other.close();
  const edited = await knock(context, edit, { data: { text: 'mine, better' } });
  expect(edited.status()).toBe(200);
  expect((await edited.json()).comment).toMatchObject({ text: 'mine, better', revision: 2 });
  expect(await codeOf(await knock(context, edit, { data: { text: '' } }))).toMatchObject({
    status: 422,
  });
  expect((await knock(context, remove)).status()).toBe(204);
  for (const path of [edit, remove])
    expect((await knock(context, path, { data: { text: 'again' } })).status()).toBe(404);
  for (const id of ['x', randomUUID(), '%00'])
    expect([400, 404]).toContain((await knock(context, `/api/comments/${id}/delete`)).status());
});

test('a reaction is set and taken back, each once, and counted', async ({ context, signInAs }) => {
  await signInAs('editor');
  const { comment } = await (await post(context, unique('react to me'))).json();
  const path = `/api/comments/${comment.id}/reactions`;
  const ask = async (method: string, kind: string) =>
    (await knock(context, `${path}/${kind}`, {}, method)).json();
  expect(await ask('PUT', 'tears')).toEqual({ kind: 'tears', on: true, count: 1 });
  expect(await ask('PUT', 'tears')).toEqual({ kind: 'tears', on: true, count: 1 });
  expect(await ask('PUT', 'fire')).toEqual({ kind: 'fire', on: true, count: 1 });
  expect(await ask('DELETE', 'tears')).toEqual({ kind: 'tears', on: false, count: 0 });
  expect(await ask('DELETE', 'tears')).toEqual({ kind: 'tears', on: false, count: 0 });
  for (const [where, status] of [
    [`${path}/thumbs`, 404],
    [`${path}/constructor`, 404],
    [`/api/comments/${randomUUID()}/reactions/heart`, 404],
    ['/api/comments/x/reactions/heart', 404],
    ['/api/posts/never-was/reactions/heart', 404],
    ['/api/posts/NO/reactions/heart', 404],
  ] as const)
    expect((await knock(context, where, {}, 'PUT')).status(), where).toBe(status);
  const wrong = await knock(context, `${path}/heart`, { data: { on: 'perhaps' } });
  expect(await codeOf(wrong)).toEqual({ status: 400, code: 'malformed' });
});

test('forms are led on: to the comment, to the page they were on, to a draft that keeps the words', async ({
  context,
  signInAs,
}) => {
  await signInAs('knownfan');
  const text = unique('from a form');
  const sent = await knock(context, door, { form: { text, lang: 'ko' } });
  expect(sent.status()).toBe(303);
  const permalink = sent.headers().location ?? '';
  expect(permalink).toMatch(new RegExp(`^/ko/posts/${slug}/comments/([0-9a-f-]{36})#c-\\1$`));
  const again = await knock(context, door, { form: { text, lang: 'ko' } });
  expect(again.headers().location).toBe(permalink);
  const id = permalink.split('#c-')[1] ?? '';
  const page = `/ko/posts/${slug}`;
  const reacted = await knock(context, `/api/comments/${id}/reactions/party`, {
    form: { lang: 'ko' },
    headers: { referer: `${demoUrl}${page}` },
  });
  expect([reacted.status(), reacted.headers().location]).toEqual([303, `${page}#c-${id}`]);
  const long = await knock(context, door, { form: { text: '🔥'.repeat(1001), lang: 'ko' } });
  expect(long.headers().location).toMatch(/^\/ko\/drafts\/[\w-]{43}$/);
  const empty = await knock(context, door, { form: { text: ' ', lang: 'ko', next: page } });
  expect(empty.headers().location).toBe(`/ko/refused?code=empty&next=${encodeURIComponent(page)}`);
  await context.clearCookies();
  const signedOut = await knock(context, door, { form: { text, lang: 'ko' } });
  expect(signedOut.headers().location).toMatch(/^\/ko\/sign-in\?next=%2Fko%2Fdrafts%2F[\w-]{43}$/);
});
