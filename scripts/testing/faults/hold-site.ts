// A site for tests to hurt: `npm start` on a folder of its own, which says where its database is.
import { resolve } from 'node:path';
import { finish } from '../../bootstrap/terminal.mjs';
import { prepare } from '../../serve/prepare';
import { serve } from '../../serve/serve';
import { readSettings } from '../../serve/settings';

const [folder = ''] = process.argv.slice(2);

await finish(process.cwd(), async () => {
  const settings = { ...readSettings(process.cwd(), 'production'), data: resolve(folder) };
  const database = await prepare(settings);
  console.log(`Its database is ${database.url}`);
  await serve(settings, 'start', database);
});
