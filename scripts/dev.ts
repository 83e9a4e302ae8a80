import { prepare } from './serve/prepare';
import { serve } from './serve/serve';
import { readSettings } from './serve/settings';

/** `npm run dev`: the site, with the sources watched. */
export default async function dev(): Promise<void> {
  const settings = readSettings(process.cwd(), 'development');
  await serve(settings, 'dev', await prepare(settings));
}
