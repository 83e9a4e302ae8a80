import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { closeDatabase, db } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { seedDemo } from '@/db/seed/index';
import { startApplication } from '@/e2e/application';
import { type EmbeddedServer, startEmbedded } from '@/scripts/postgres/embedded';
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

/** A durable PostgreSQL for all that one run measures; `stop` removes it entirely. */
export async function startDatabase(): Promise<EmbeddedServer> {
  const folder = join(root, '.data/bench', String(process.pid));
  const server = await startEmbedded({ root, folder });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The production build over an empty database, then filled with the demo and `fanCount` more fans. Compressing is left to the front, as docs/scale.md advises for a flood.
 */
export async function startCommunity(
  server: EmbeddedServer,
  fanCount: number,
  variables: Record<string, string> = {},
): Promise<Community> {
  const databaseUrl = server.url();
  await recreateDatabase(server);
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
    },
  };
}

function residentMegabytes(pid: number): number {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Math.round(Number(kilobytes) / 1024);
}

// The address stays the same, because the environment is parsed once.
async function recreateDatabase(server: EmbeddedServer) {
  const name = new URL(server.url()).pathname.slice(1);
  const client = new Client({ connectionString: server.url('postgres') });
  await client.connect();
  await client.query(`drop database if exists ${name} with (force)`);
  await client.query(`create database ${name}`);
  await client.end();
}
