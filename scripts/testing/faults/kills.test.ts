import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ask } from './ask';
import { type Crowd, gatherCrowd } from './crowd';
import { expectExactly, startFlood } from './flood';
import { type Site, startSite } from './site';

let site: Site;
let crowd: Crowd;
beforeAll(async () => {
  site = await startSite();
});
beforeEach(async () => {
  crowd = await gatherCrowd(200);
});
afterAll(() => site.stop());

/** Hurts the site in mid-flood; the flood goes on by itself, and nothing that it was told is lost. */
async function survives(hurt: () => void) {
  const flood = startFlood(site.url, crowd);
  await flood.goesOn();
  hurt();
  await flood.goesOn();
  const acknowledged = await flood.end();
  expect(acknowledged.length).toBeGreaterThan(400);
  await expectExactly(crowd.slug, acknowledged);
  const page = await ask(`${site.url}/en/posts/${crowd.slug}`, {
    headers: { accept: 'text/html' },
  });
  expect(page.status).toBe(200);
  return flood;
}

test('a kill of the server in mid-flood loses nothing that it had acknowledged', async () => {
  const flood = await survives(site.killApplication);
  expect(flood.broken()).toBeGreaterThan(0);
  expect(site.output()).toContain('The application ended by itself: starting it again.');
});

test('a kill of the database in mid-flood is answered with the wait, and nothing is lost', async () => {
  const flood = await survives(site.killDatabase);
  expect(flood.refused.length).toBeGreaterThan(0);
  expect(flood.broken()).toBe(0);
  expect(site.output()).toContain('The database ended by itself: starting it again.');
});

test('a kill of both at once is survived as well', async () => {
  const flood = await survives(() => {
    site.killDatabase();
    site.killApplication();
  });
  expect(flood.broken()).toBeGreaterThan(0);
});
