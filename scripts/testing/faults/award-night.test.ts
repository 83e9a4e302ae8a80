import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdAwardNight } from '@/bench/award-night';
import { makeFans } from '@/bench/harness/crowd';
import { db } from '@/db/client';
import { seedDemo } from '@/db/seed/index';
import { type Site, startSite } from './site';

const CONNECTIONS = 32;
const SECONDS = 10;

let site: Site;
beforeAll(async () => {
  site = await startSite();
  await seedDemo(db());
});
afterAll(() => site.stop());

// The measurements hold it for a minute, and say how fast; here it only has to be right.
test('ten seconds of award night lose nothing, and every tally is exact', async () => {
  const fans = await makeFans(3000);
  const night = await holdAwardNight({ url: site.url, fans }, CONNECTIONS, SECONDS);
  expect(night.comments).toBeGreaterThan(20);
  expect(night.reactions).toBeGreaterThan(60);
  expect(night).toMatchObject({ errors: 0, lost: 0, wrongTallies: 0 });
});
