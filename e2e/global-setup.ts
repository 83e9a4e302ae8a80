import { existsSync } from 'node:fs';
import { closeDatabase, db } from '@/db/client';
import { seedDemo } from '@/db/seed/index';
import { createTestDatabase, prepareTemplate, startTestServer } from '@/scripts/testing/server';
import { demoUrl, plainUrl, ports } from './addresses';
import { startApplication } from './application';
import { startMailServer } from './mail-server';
import { openIdClient, startOpenIdServer } from './openid-server';

const SECRET = 'only-for-the-browser-tests-on-loopback';

// They show their buttons; no test presses one, because none of these is on loopback.
const namedProviders = Object.fromEntries(
  ['GOOGLE', 'DISCORD', 'APPLE', 'TWITTER', 'KAKAO', 'LINE', 'NAVER'].flatMap((name) => [
    [`${name}_CLIENT_ID`, 'tests'],
    [`${name}_CLIENT_SECRET`, 'only-for-the-tests'],
  ]),
);

/** Starts everything the browser tests talk to, and returns how to stop it, newest first. */
export default async function setup() {
  if (!existsSync('.next/BUILD_ID')) throw new Error('There is no build to test: npm run build.');
  const running: { stop: () => Promise<void> }[] = [];
  const stop = async () => {
    for (const part of running.reverse()) await part.stop();
  };
  try {
    const database = await prepareDatabase(running);
    running.push(await startMailServer(), await startOpenIdServer());
    const common = { DATABASE_URL: database, AUTH_SECRET: SECRET };
    running.push(
      ...(await Promise.all([
        startApplication('demo', ports.demo, {
          ...common,
          SITE_URL: demoUrl,
          LIGHTSTICK_DEMO: '1',
        }),
        startApplication('plain', ports.plain, {
          ...common,
          ...openIdClient,
          ...namedProviders,
          SITE_URL: plainUrl,
          SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
          MAIL_FROM: 'Lightstick <hello@lightstick.example>',
        }),
      ])),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** A seeded database on a server of its own; the tests find it in DATABASE_URL. */
async function prepareDatabase(running: { stop: () => Promise<void> }[]) {
  const server = await startTestServer();
  running.push(server);
  await prepareTemplate(server.url('postgres'));
  const { url } = await createTestDatabase(server.url('postgres'));
  process.env.DATABASE_URL = url;
  await seedDemo(db());
  await closeDatabase();
  return url;
}
