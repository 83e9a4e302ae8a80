import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication } from '@/e2e/application';
import { findFreePort } from '@/scripts/testing/free-port';
import { ask } from './testing/ask';
import { layDatabaseLine } from './testing/database-line';
import { type Scene, startScene } from './testing/scene';

let line: Awaited<ReturnType<typeof layDatabaseLine>>;
let scene: Scene;
beforeAll(async () => {
  line = await layDatabaseLine(process.env.DATABASE_URL ?? '');
  line.cut();
  scene = await startScene('health', { DATABASE_URL: line.url });
});
afterAll(async () => {
  await scene.stop();
  line.stop();
});

/** The status of both checks, and what they say of the database. */
async function health() {
  const [live, ready] = await Promise.all(
    ['/api/health', '/api/health/ready'].map((path) => ask(scene.front, path)),
  );
  const database = JSON.parse(live?.body ?? '').database;
  expect(live?.headers.get('cache-control')).toBe('no-store');
  return { live: live?.status, ready: ready?.status, database };
}

test('a server is ready once it has seen its database, and keeps its pages when that goes away', {
  timeout: 60_000,
}, async () => {
  const { front, page } = scene;
  expect(await health()).toEqual({ live: 200, ready: 503, database: 'away' });

  line.mend();
  await expect.poll(health, { timeout: 10_000 }).toEqual({ live: 200, ready: 200, database: 'ok' });
  expect((await ask(front, page)).status).toBe(200);

  line.cut();
  await expect
    .poll(health, { timeout: 10_000 })
    .toEqual({ live: 200, ready: 200, database: 'away' });
  expect((await ask(front, page)).status).toBe(200);

  line.mend();
  await expect.poll(health, { timeout: 10_000 }).toMatchObject({ database: 'ok' });
});

test('a wrong variable ends the server as it starts, with a sentence', async () => {
  const start = startApplication('misconfigured', await findFreePort(), {
    DATABASE_URL: 'mysql://localhost/fans',
  });
  await expect(start).rejects.toThrow('ended');
  await expect
    .poll(() => readFileSync('test-results/server-misconfigured.log', 'utf8'))
    .toContain('DATABASE_URL must be an address like postgres://');
});
