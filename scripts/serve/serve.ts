import { Failure } from '../bootstrap/terminal.mjs';
import type { EmbeddedServer } from '../postgres/embedded';
import { startApplication, untilAnswering } from './application';
import { type OpenDatabase, startDatabase } from './database';
import { untilAskedToEnd } from './end-request';
import type { Settings } from './settings';

const RESTARTS = 5;

/**
 * Runs the application until this process is asked to end, then ends the application first and the
 * database last. A database that dies is started again; an application that dies ends everything.
 */
export async function serve(
  settings: Settings,
  command: 'start' | 'dev',
  database: OpenDatabase,
): Promise<void> {
  const application = startApplication(settings, command, database.url);
  const keeper = keepRunning(settings.root, database.embedded);
  const asked = untilAskedToEnd().then(() => null);
  untilAnswering(settings.values.PORT, application).then((answered) => {
    if (answered) console.log(`\nLightstick is at ${settings.values.SITE_URL}\n`);
  });
  const failure = await Promise.race([
    asked,
    application.exited.then(() => new Failure('The application ended by itself.')),
    keeper.lost,
  ]);
  if (!failure) console.log('\nEnding: the application first, the database last.');
  await application.stop();
  await keeper.stop();
  if (failure) throw failure;
}

/** Starts the embedded database again when it ends unasked: killed, or stopped by who shared it. */
function keepRunning(root: string, first: EmbeddedServer | null) {
  let current = first;
  let stopping = false;
  const watch = async (): Promise<Failure> => {
    for (let restarts = 0; restarts < RESTARTS && current; restarts++) {
      await current.exited;
      if (stopping) break;
      console.log('The database ended by itself: starting it again.');
      current = await startDatabase(root);
    }
    return new Failure('The database keeps ending by itself: see .data/postgres/server.log.');
  };
  return {
    lost: first
      ? watch().catch((error: unknown) => error as Failure)
      : new Promise<never>(() => {}),
    stop: async () => {
      stopping = true;
      await current?.stop();
    },
  };
}
