import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { layDatabaseLine } from '@/deploy/testing/database-line';
import { createTestDatabase, prepareTemplate, startTestServer } from '../server';
import { type Answer, ask } from './ask';
import { type Crowd, gatherCrowd } from './crowd';
import { expectExactly, startFlood } from './flood';
import { type Site, startSite } from './site';

/** The longest a reader or a writer may be left without any answer. */
const BOUND_MS = 20_000;

let server: Awaited<ReturnType<typeof startTestServer>>;
let line: Awaited<ReturnType<typeof layDatabaseLine>>;
let site: Site;
let crowd: Crowd;
beforeAll(async () => {
  server = await startTestServer();
  await prepareTemplate(server.url('postgres'));
  const { url } = await createTestDatabase(server.url('postgres'));
  line = await layDatabaseLine(url);
  site = await startSite(line.url, url);
});
beforeEach(async () => {
  crowd = await gatherCrowd(200);
});
afterAll(async () => {
  await site?.stop();
  line?.stop();
  await server?.stop();
});

/** What is asked of the site every now and then while its database is away. */
const reads = (slug: string) => [
  `/en/posts/${slug}`,
  `/ko/posts/${slug}`,
  `/api/posts/${slug}/pulse`,
  `/api/viewer?post=${slug}`,
];

async function watch(seconds: number): Promise<Map<string, Answer[]>> {
  const seen = new Map<string, Answer[]>();
  const cookie = crowd.fans[0]?.cookie;
  const began = performance.now();
  while (performance.now() - began < seconds * 1000)
    await Promise.all(
      reads(crowd.slug).map(async (path) => {
        const answer = await ask(site.url + path, { headers: { cookie } });
        seen.set(path, [...(seen.get(path) ?? []), answer]);
      }),
    );
  return seen;
}

function expectSteadyReading(seen: Map<string, Answer[]>) {
  for (const [path, answers] of seen)
    for (const { status, headers, ms } of answers) {
      expect(ms, path).toBeLessThan(BOUND_MS);
      if (!path.startsWith('/api/')) expect(status, path).toBe(200);
      else expect([200, 503], path).toContain(status);
      if (status === 503) expect(headers['retry-after'], path).toMatch(/^\d+$/);
    }
}

async function survives(hurt: () => void, seconds: number) {
  const flood = startFlood(site.url, crowd);
  await flood.goesOn();
  await watch(0.1);
  const before = flood.refused.length;
  hurt();
  const [seen] = await Promise.all([watch(seconds), delay(seconds * 1000).then(line.mend)]);
  await flood.goesOn();
  const acknowledged = await flood.end();
  expectSteadyReading(seen);
  expect(flood.broken()).toBe(0);
  for (const { ms } of flood.refused) expect(ms).toBeLessThan(BOUND_MS);
  await expectExactly(crowd.slug, acknowledged);
  return { refused: flood.refused.length - before, seen };
}

test('a database gone for ten seconds: pages are read, writers are told the wait', async () => {
  const { refused } = await survives(line.cut, 10);
  expect(refused).toBeGreaterThan(0);
  expect(site.output()).not.toContain('starting it again');
});

test('a database that answers nothing for six seconds is survived as well', async () => {
  await survives(line.stall, 6);
});

test('a site whose log nobody reads any more is survived, and ends when it is told to', async () => {
  site.closeOutput();
  await survives(line.cut, 2);
  expect(await site.stop()).toBe(0);
});
