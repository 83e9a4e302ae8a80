import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPost } from '@/scripts/testing/stage';
import { ask, cookieOf, send } from './testing/ask';
import { hideThroughFront, postThroughFront, warm } from './testing/hiding';
import { type Scene, startScene } from './testing/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene('away');
});
afterAll(() => scene.stop());

test('while the application is down, visitors get the last good copy; then the newest again', {
  timeout: 90_000,
}, async () => {
  const { front, page, slug } = scene;
  const kept = await postThroughFront(scene);
  const hidden = await postThroughFront(scene);
  const pages = [page, `${page}/comments/${kept.id}`];
  await warm(front, [page], hidden.text);
  await hideThroughFront(scene, hidden.id);
  // Purged twice: at once, and again for a page that was on its way.
  for (const _ of [1, 2]) {
    await expect.poll(front.countCopies, { timeout: 10_000 }).toBe(0);
    await warm(front, pages, kept.text);
  }
  const script = /\/_next\/static\/[^"]+\.js/.exec((await ask(front, page)).body)?.[0] ?? '';
  expect((await ask(front, script)).status).toBe(200);
  const never = `/en/posts/${await newPost()}`;

  await scene.stopApplication();
  const downAt = performance.now();
  // Longer than a copy is fresh or may be shown while another is fetched.
  await expect
    .poll(
      async () => {
        for (const path of pages) {
          const { status, body } = await ask(front, path);
          expect(status).toBe(200);
          expect(body).toContain(kept.text);
          expect(body).not.toContain(hidden.text);
        }
        return performance.now() - downAt;
      },
      { timeout: 15_000 },
    )
    .toBeGreaterThan(6000);
  expect((await ask(front, page)).cache).toBe('STALE');
  expect((await ask(front, script)).status).toBe(200);

  const nothing = await ask(front, never);
  expect(nothing.status).toBe(503);
  expect(nothing.headers.get('retry-after')).toBe('5');
  expect(nothing.headers.get('cache-control')).toBe('no-store');
  expect(nothing.body).toContain('잠시만요');

  const write = { text: 'Hello', clientKey: randomUUID() };
  const member = await cookieOf('knownfan');
  const refused = await send(front, `/api/posts/${slug}/comments`, write, member);
  expect(refused.status).toBe(503);
  expect(JSON.parse(refused.body)).toEqual({ error: { code: 'unavailable', retryAfter: 5 } });
  const form = { accept: 'text/html', ...member };
  const told = await send(front, `/api/posts/${slug}/comments`, write, form);
  expect(told.status).toBe(503);
  expect(told.body).toContain('what you wrote is still there');

  await scene.restartApplication();
  expect((await send(front, `/api/posts/${slug}/comments`, write, member)).status).toBe(201);
  await expect
    .poll(async () => (await ask(front, page)).body, { timeout: 10_000 })
    .toContain('Hello');
  expect((await ask(front, never)).status).toBe(200);
});
