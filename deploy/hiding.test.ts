import { setTimeout as silence } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAll, hideThroughFront, postThroughFront, warm } from './testing/hiding';
import { type Scene, startScene } from './testing/scene';

const PROMISED_MS = 10_000;

let scene: Scene;
beforeAll(async () => {
  scene = await startScene('hiding');
});
afterAll(() => scene.stop());

test('what is hidden is gone from every copy: told, and untold after a silence', {
  timeout: 60_000,
}, async () => {
  const { front, unknown } = scene;
  const { id, text, pages } = await postThroughFront(scene);
  for (const each of [front, unknown]) await warm(each, pages, text);

  const hiddenAt = performance.now();
  await hideThroughFront(scene, id);
  await expect.poll(front.countCopies, { timeout: PROMISED_MS }).toBe(0);
  for (const { cache, body } of await askAll(front, pages)) {
    expect(cache).toBe('MISS');
    expect(body).not.toContain(text);
  }

  // The front that nobody told keeps its copies, and the silence is what is tested.
  expect(unknown.countCopies()).toBeGreaterThanOrEqual(pages.length);
  await silence(hiddenAt + PROMISED_MS - 500 - performance.now());
  const many = Array.from({ length: 5 }, () => askAll(unknown, pages));
  for (const { status, body } of (await Promise.all(many)).flat()) {
    expect(status).toBeLessThan(500);
    expect(body).not.toContain(text);
  }
});

test('only who knows the secret empties the front', async () => {
  const { front, page } = scene;
  await askAll(front, [page]);
  expect(front.countCopies()).toBeGreaterThan(0);
  for (const authorization of ['', 'Bearer', 'Bearer ', 'Bearer wrong']) {
    const { status } = await fetch(front.purgeUrl, { method: 'POST', headers: { authorization } });
    expect(status).toBe(403);
  }
  expect((await fetch(new URL('/nginx.conf', front.purgeUrl))).status).toBe(404);
  expect((await fetch(`${front.url}/purge`, { method: 'POST' })).status).toBe(404);
  expect(front.countCopies()).toBeGreaterThan(0);
});
