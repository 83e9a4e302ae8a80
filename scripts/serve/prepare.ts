import { refuseTakenPort } from '../bootstrap/port.mjs';
import { migrate, type OpenDatabase, openDatabase, seed } from './database';
import type { Settings } from './settings';

/**
 * The database, up to date and seeded if this is the demo, after `further` work that needs no
 * database. Whatever fails, a database started here ends.
 */
export async function prepare(
  settings: Settings,
  further: () => Promise<void> = async () => {},
): Promise<OpenDatabase> {
  await refuseTakenPort(settings.values.PORT);
  if (settings.demo)
    console.log(
      'This is the demo, with invented fans and one-press sign-in; LIGHTSTICK_DEMO=0 is without.',
    );
  const database = await openDatabase(settings);
  try {
    await migrate(database, settings);
    if (settings.demo) await seed(database, settings);
    await further();
    return database;
  } catch (error) {
    await database.embedded?.stop();
    throw error;
  }
}
