import { buildIfChanged } from './serve/build';

/** `npm run build`: the production build, which needs neither a database nor a secret. */
export default async function build(): Promise<void> {
  await buildIfChanged(process.cwd());
}
