import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/db/client';
import { postSwitch } from '@/db/schema/posts';
import { postComment } from '@/features/comments/commands';
import { editComment } from '@/features/comments/commands/editing';
import { newFans, newPost, sent, under } from '@/scripts/testing/stage';

let asked = 0;
const server = createServer((_, response) => {
  asked += 1;
  response.end('{"verdict":"publish"}');
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  vi.stubEnv('CHECK_URL', `http://127.0.0.1:${port}/`);
  vi.stubEnv('CHECK_SECRET', 'a secret that only the two of them know');
});
beforeEach(() => {
  asked = 0;
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

test('the outside check is asked about a text, but not for who may not write', async () => {
  const [fan] = await newFans(1);
  if (!fan) throw new Error('No fan');
  const slug = await newPost();
  await postComment(fan, slug, sent('축하해'));
  expect(asked).toBe(1);
  for (const kind of ['ban', 'mute', 'warn'] as const)
    await postComment(under(fan, kind), slug, sent('축하해 again'));
  expect(asked).toBe(1);
});

test('nor about what the place refuses, or what is stored already', async () => {
  const [fan] = await newFans(1);
  if (!fan) throw new Error('No fan');
  const slug = await newPost();
  const words = sent('축하해');
  const posted = await postComment(fan, slug, words);
  if (!posted.ok) throw new Error(posted.code);
  expect(asked).toBe(1);
  expect(await postComment(fan, slug, words)).toMatchObject({ replayed: true });
  const answers = [
    await postComment(fan, slug, { ...words, text: 'another' }),
    await postComment(fan, 'never-was', sent('hello')),
    await postComment(fan, await newPost({ commentsCloseAt: new Date(0) }), sent('late')),
    await postComment(fan, slug, sent('me too', { parentId: crypto.randomUUID() })),
  ];
  expect(answers).toMatchObject(
    ['key-reused', 'not-found', 'closed', 'parent-gone'].map((code) => ({ ok: false, code })),
  );
  await db()
    .insert(postSwitch)
    .values({ postId: posted.comment.postId, mode: 'slow', slowSeconds: 60 });
  expect(await postComment(fan, slug, sent('again'))).toMatchObject({ code: 'slow' });
  expect(asked).toBe(1);
});

test('and about an edit only where it may change the words', async () => {
  const [fan, other] = await newFans(2);
  if (!fan || !other) throw new Error('No fans');
  const slug = await newPost();
  const posted = await postComment(fan, slug, sent('mine'));
  if (!posted.ok) throw new Error(posted.code);
  const { id } = posted.comment;
  await editComment(fan, id, 'mine');
  await editComment(other, id, 'theirs');
  expect(asked).toBe(1);
  await editComment(fan, id, 'other words');
  expect(asked).toBe(2);
});

test('texts are read sixty times a minute, then the fan is asked to wait', async () => {
  const [fan] = await newFans(1);
  if (!fan) throw new Error('No fan');
  const slug = await newPost();
  const posted = await postComment(fan, slug, sent('one'));
  if (!posted.ok) throw new Error(posted.code);
  const words = { ...sent('two'), clientKey: crypto.randomUUID() };
  for (let time = 1; time < 60; time += 1)
    expect(await postComment(fan, slug, words)).toMatchObject({ ok: true });
  const told = { ok: false, code: 'rate-limited', retryAfter: expect.any(Number) };
  expect(await postComment(fan, slug, words)).toEqual(told);
  expect(await editComment(fan, posted.comment.id, 'three')).toEqual(told);
  // The rest were replays of the second.
  expect(asked).toBe(2);
});
