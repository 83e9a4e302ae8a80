import { closeDatabase } from '@/db/client';
import { migrate, openDatabase } from './database';
import { readSettings } from './settings';

/** Runs `work` with this process's database open and up to date, and closes it after. */
export async function withDatabase(work: (url: string) => Promise<number>): Promise<number> {
  const settings = readSettings(process.cwd(), 'production');
  const database = await openDatabase(settings);
  process.env.DATABASE_URL = database.url;
  try {
    await migrate(database, settings);
    return await work(database.url);
  } finally {
    await closeDatabase();
    await database.embedded?.stop();
  }
}
