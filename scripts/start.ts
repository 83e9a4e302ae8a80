import { buildIfChanged } from './serve/build';
import { prepare } from './serve/prepare';
import { serve } from './serve/serve';
import { readSettings } from './serve/settings';

/** `npm start`: everything that is missing, then the site in production mode. */
export default async function start(): Promise<void> {
  const settings = readSettings(process.cwd(), 'production');
  const database = await prepare(settings, () => buildIfChanged(settings.root));
  await serve(settings, 'start', database);
}
