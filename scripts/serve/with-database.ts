import { closeDatabase } from '@/db/client';
import { migrate, type OpenDatabase, openDatabase } from './database';
import { readSettings, type Settings } from './settings';

/** Runs `work` with this process's database open and up to date, and closes it after. */
export async function withDatabase(
  work: (database: OpenDatabase, settings: Settings) => Promise<number>,
): Promise<number> {
  const settings = readSettings(process.cwd(), 'production');
  const database = await openDatabase(settings);
  process.env.DATABASE_URL = database.url;
  try {
    await migrate(database, settings);
    return await work(database, settings);
  } finally {
    await closeDatabase();
    await database.embedded?.stop();
  }
}
