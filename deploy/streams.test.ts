import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cookieOf, send } from './testing/ask';
import { type Scene, startScene } from './testing/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene('streams', { LIVE_CONNECTIONS_PER_NETWORK: '2' });
});
afterAll(() => scene.stop());

async function listen() {
  const leave = new AbortController();
  const response = await fetch(`${scene.front.url}/api/posts/${scene.slug}/live`, {
    headers: { 'accept-encoding': 'gzip, br' },
    signal: leave.signal,
  });
  const heard = { text: '' };
  const listening = async () => {
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? [])
      heard.text += chunk;
  };
  const ended = listening().catch((error: Error) => error.name);
  return { response, heard, ended, leave: () => leave.abort() };
}

test('what changes is told through the front at once, and nothing keeps it', async () => {
  const { front, slug } = scene;
  const { response, heard, leave, ended } = await listen();
  expect(response.status).toBe(200);
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
  await expect.poll(() => heard.text).toContain('"comments":0');
  const fields = { text: '축하해', clientKey: randomUUID() };
  const path = `/api/posts/${slug}/comments`;
  const sent = await send(front, path, fields, await cookieOf('knownfan'));
  expect(sent.status).toBe(201);
  await expect.poll(() => heard.text, { timeout: 3000 }).toContain('"comments":1');
  leave();
  expect(await ended).toBe('AbortError');
});

test('a network has its fill of streams, and gets a place back when one leaves', async () => {
  const seated = [await listen(), await listen()];
  const refused = await listen();
  expect(refused.response.status).toBe(503);
  expect(refused.response.headers.get('retry-after')).toMatch(/^\d\d$/);
  seated[0]?.leave();
  await expect
    .poll(async () => {
      const { response, leave } = await listen();
      leave();
      return response.status;
    })
    .toBe(200);
  seated[1]?.leave();
});
