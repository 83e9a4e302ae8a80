import { outliveReaders } from '@/lib/lost-output';
import { Failure } from '../bootstrap/terminal.mjs';
import { startApplication, untilAnswering } from './application';
import { type OpenDatabase, startDatabase } from './database';
import { untilAskedToEnd } from './end-request';
import type { Settings } from './settings';
import { supervise } from './supervise';

/**
 * Runs the application until this process is asked to end, then ends the application first and the
 * database last. Either is started again when it dies; one that keeps dying ends everything.
 */
export async function serve(
  settings: Settings,
  command: 'start' | 'dev',
  database: OpenDatabase,
): Promise<void> {
  outliveReaders();
  const application = keepApplication(settings, command, database.url);
  const keeper = keepDatabase(settings, database);
  const asked = untilAskedToEnd().then(() => null);
  const failure = await Promise.race([asked, application.lost, keeper.lost]);
  if (!failure) console.log('\nEnding: the application first, the database last.');
  await application.stop();
  await keeper.stop();
  if (failure) throw failure;
}

function keepApplication(settings: Settings, command: 'start' | 'dev', databaseUrl: string) {
  const start = () => startApplication(settings, command, databaseUrl);
  const first = start();
  let hasAnswered = false;
  untilAnswering(settings.values.PORT, first).then((answered) => {
    hasAnswered = answered;
    if (answered) console.log(`\nLightstick is at ${settings.values.SITE_URL}\n`);
  });
  return supervise({
    name: 'The application',
    first,
    again: async () => {
      if (!hasAnswered) throw new Failure('The application ended before it had answered.');
      return start();
    },
    hint: 'what it said above',
  });
}

/** An operator's own database is theirs to keep running: the application reaches it again by itself. */
function keepDatabase({ data }: Settings, { embedded }: OpenDatabase) {
  if (!embedded) return { lost: new Promise<never>(() => {}), stop: async () => {} };
  return supervise({
    name: 'The database',
    first: embedded,
    again: () => startDatabase(data),
    hint: `${data}/postgres/server.log`,
  });
}
