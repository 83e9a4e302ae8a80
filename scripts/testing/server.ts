import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { migrateDatabase } from '@/db/migrate';
import { type EmbeddedServer, startEmbedded } from '@/scripts/postgres/embedded';
import { layoutOf } from '@/scripts/postgres/layout';
import { findProcess } from '@/scripts/postgres/processes';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, '.data/test');
const TEMPLATE = 'lightstick_template';

/** A PostgreSQL of its own for one run of tests, with nothing in it; `stop` removes it entirely. */
export async function startTestServer(): Promise<EmbeddedServer> {
  mkdirSync(folder, { recursive: true });
  removeAbandoned();
  const home = join(folder, `${process.pid}-${randomBytes(4).toString('hex')}`);
  const server = await startEmbedded({ root, folder: home, durable: false });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A run that was killed could not tidy up; its server ended with it. */
function removeAbandoned() {
  for (const name of readdirSync(folder)) {
    if (findProcess(Number.parseInt(name, 10))) continue;
    const home = join(folder, name);
    for (const path of [home, layoutOf(home).sockets])
      rmSync(path, { recursive: true, force: true });
  }
}

/** Makes the migrated database that `createTestDatabase` copies. */
export async function prepareTemplate(serverUrl: string): Promise<void> {
  await administer(serverUrl, `create database ${TEMPLATE}`);
  await migrateDatabase(withDatabase(serverUrl, TEMPLATE));
}

/**
 * A new database on a test server, migrated unless it is to be copied from another `template`; returns
 * its address and how to drop it.
 */
export async function createTestDatabase(serverUrl: string, template = TEMPLATE) {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(serverUrl, `create database ${name} template ${template}`);
  return {
    url: withDatabase(serverUrl, name),
    drop: () => administer(serverUrl, `drop database ${name} with (force)`),
  };
}

async function administer(serverUrl: string, statement: string) {
  const client = new Client({ connectionString: withDatabase(serverUrl, 'postgres') });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

function withDatabase(url: string, name: string) {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
