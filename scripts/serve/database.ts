import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { connect } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { demoStands } from '@/db/seed/standing';
import { Failure, runQuietly, step } from '../bootstrap/terminal.mjs';
import { type EmbeddedServer, startEmbedded } from '../postgres/embedded';
import { explainConnection } from './connection-failure';
import type { Settings } from './settings';

/** A database that answers; `embedded` where it is the one in .data/. */
export type OpenDatabase = { url: string; embedded: EmbeddedServer | null };

const OLDEST = 15;

/** Starts the embedded database, or proves that the operator's own answers and is new enough. */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  const { databaseUrl: url } = settings;
  if (!url) {
    const embedded = await step('Starting the database', () => startDatabase(settings.data));
    return { url: embedded.url(), embedded };
  }
  refuseOldServer(await step('Reaching the database', () => askVersion(url, settings)));
  return { url, embedded: null };
}

/** The embedded database below the folder `data`. */
export function startDatabase(data: string): Promise<EmbeddedServer> {
  return startEmbedded({ root: process.cwd(), folder: join(data, 'postgres') });
}

export function migrate({ url }: OpenDatabase, settings: Settings): Promise<void> {
  return step('Updating the tables', () => migrateDatabase(url, driverOptions(settings)));
}

/** Stores the demo, unless it stands; in a process of its own, to give its memory back. */
export async function seed(database: OpenDatabase, settings: Settings): Promise<void> {
  const { db, close } = connect(database.url, driverOptions(settings));
  const stands = await demoStands(db).finally(close);
  if (stands) return;
  await step('Inviting the demo fans', () =>
    runQuietly(process.execPath, ['scripts/run.mjs', 'db', 'seed'], {
      cwd: settings.root,
      env: { ...settings.environment, DATABASE_URL: database.url },
      failure: 'The demo could not be set up',
    }),
  );
}

/** Refuses a server that lacks what the tables use. `version` is as in server_version_num: 150018. */
export function refuseOldServer(version: number) {
  const major = Math.floor(version / 10_000);
  if (major < OLDEST)
    throw new Failure(`DATABASE_URL leads to PostgreSQL ${major}: ${OLDEST} or newer is needed.`);
}

async function askVersion(url: string, settings: Settings): Promise<number> {
  const { db, close } = connect(url, driverOptions(settings));
  try {
    const { rows } = await db.execute<{ version: string }>(
      sql`select current_setting('server_version_num') as version`,
    );
    return Number(rows[0]?.version);
  } catch (error) {
    throw explainConnection(url, error);
  } finally {
    await close();
  }
}

function driverOptions({ values }: Settings) {
  return { driver: values.LIGHTSTICK_DB_DRIVER, neonProxy: values.LIGHTSTICK_NEON_PROXY };
}
