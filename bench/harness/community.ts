import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { closeDatabase, db } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { seedDemo } from '@/db/seed/index';
import { startApplication } from '@/e2e/application';
import { startEmbedded } from '@/scripts/postgres/embedded';
import { findFreePort } from '@/scripts/testing/free-port';
import { type Fan, makeFans } from './crowd';

export type Community = {
  url: string;
  databaseUrl: string;
  /** Fans who joined long ago and are signed in. */
  fans: Fan[];
  /** Resident memory of the server, in MB. */
  memory: () => number;
  /** Ends the application and starts it again; memory and caches begin anew. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
};

const root = resolve(import.meta.dirname, '../..');
// Always the same, because the environment is parsed once and the address is part of it.
const folder = join(root, '.data/bench/postgres');

/**
 * The production build over a durable embedded PostgreSQL of its own, with the demo and `fanCount`
 * more fans. Compressing is left to the front, as docs/scale.md advises for a flood.
 */
export async function startCommunity(
  fanCount: number,
  variables: Record<string, string> = {},
): Promise<Community> {
  rmSync(folder, { recursive: true, force: true });
  const server = await startEmbedded({ root, folder });
  const databaseUrl = server.url();
  process.env.DATABASE_URL = databaseUrl;
  await migrateDatabase(databaseUrl);
  await seedDemo(db());
  const fans = await makeFans(fanCount);
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const start = () =>
    startApplication('bench', port, {
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: 'only-for-the-measurements-on-loopback',
      SITE_URL: url,
      LIGHTSTICK_COMPRESS: '0',
      ...variables,
    });
  let application = await start();
  return {
    url,
    databaseUrl,
    fans,
    memory: () => residentMegabytes(application.pid),
    restart: async () => {
      await application.stop();
      application = await start();
    },
    stop: async () => {
      await application.stop();
      await closeDatabase();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function residentMegabytes(pid: number): number {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Math.round(Number(kilobytes) / 1024);
}
