import 'server-only';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { type ConnectOptions, connect } from './client';

const LOCK = 0x6c_69_67_68;
const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/**
 * Brings the database at `url` up to date. Servers that start together take turns, so each
 * migration runs once. The lock lives in a transaction because a connection pooler may share
 * sessions; the migrations themselves run on a second connection.
 */
export async function migrateDatabase(url: string, options: ConnectOptions = {}): Promise<void> {
  const { db, close } = connect(url, { ...options, max: 2, unhurried: true });
  try {
    await db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
      await migrate(db, { migrationsFolder });
    });
  } finally {
    await close();
  }
}
