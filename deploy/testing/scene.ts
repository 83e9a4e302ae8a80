import { existsSync } from 'node:fs';
import { db } from '@/db/client';
import { plantCast } from '@/db/seed/cast';
import { startApplication } from '@/e2e/application';
import { findFreePort } from '@/scripts/testing/free-port';
import { newPost } from '@/scripts/testing/stage';
import { type Front, purgeSecret, startFront } from './front';

const SECRET = 'only-for-the-tests-of-the-front-on-loopback';

/**
 * The production build on this test's database, with the cast and a post, and two fronts before it:
 * the one it purges, and one that it does not know of.
 */
export async function startScene(name: string, variables: Record<string, string> = {}) {
  if (!existsSync('.next/BUILD_ID')) throw new Error('There is no build to test: npm run build.');
  const [port = 0, ...free] = await Promise.all(Array.from({ length: 5 }, findFreePort));
  const [visitors = 0, purges = 0, otherVisitors = 0, otherPurges = 0] = free;
  await plantCast(db());
  const slug = await newPost();
  const front = await startFront(port, { visitors, purges });
  const unknown = await startFront(port, { visitors: otherVisitors, purges: otherPurges });
  const start = () =>
    startApplication(name, port, {
      DATABASE_URL: process.env.DATABASE_URL ?? '',
      AUTH_SECRET: SECRET,
      SITE_URL: front.url,
      TRUST_PROXY: '1',
      LIGHTSTICK_COMPRESS: '0',
      PURGE_URL: front.purgeUrl,
      PURGE_SECRET: purgeSecret,
      ...variables,
    });
  let application = await start();
  return {
    slug,
    page: `/en/posts/${slug}`,
    front,
    unknown,
    stopApplication: () => application.stop(),
    restartApplication: async () => {
      application = await start();
    },
    stop: async () => {
      await application.stop();
      await Promise.all([front, unknown].map((each: Front) => each.stop()));
    },
  };
}

export type Scene = Awaited<ReturnType<typeof startScene>>;
