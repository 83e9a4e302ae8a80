import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { variables } from '@/lib/env';
import { Failure, runQuietly, step } from '../bootstrap/terminal.mjs';

const NO_SOURCE = [
  ...['.ci', '.data', '.git', '.github', '.next', 'bench', 'deploy', 'docs', 'e2e'],
  ...['node_modules', 'playwright-report', 'scripts', 'test-results'],
];

/** Builds for production, unless the last build was made from the very same sources. */
export async function buildIfChanged(root: string): Promise<void> {
  const stamp = join(root, '.next/lightstick-sources');
  const sources = hashSources(root);
  if (readIfThere(stamp) === sources && isBuilt(root)) return;
  await step('Building the pages', () => build(root));
  writeFileSync(stamp, sources);
}

/** Builds without a database and without secrets: what a page needs of them, it asks when served. */
async function build(root: string) {
  const secretless = Object.fromEntries(Object.keys(variables).map((name) => [name, '']));
  const tie = join(import.meta.dirname, 'end-with-parent.mjs');
  const args = ['--import', tie, 'node_modules/next/dist/bin/next', 'build'];
  await runQuietly(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      ...secretless,
      SITE_URL: process.env.SITE_URL ?? '',
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    failure: 'The pages could not be built',
  });
  if (!isBuilt(root))
    throw new Failure('The pages could not be built: Next ended before it was done.');
}

function isBuilt(root: string): boolean {
  return existsSync(join(root, '.next/BUILD_ID'));
}

/** A fingerprint of all that a build is made from. */
export function hashSources(root: string): string {
  const { SITE_URL, LIGHTSTICK_STANDALONE, LIGHTSTICK_BENCH } = process.env;
  const hash = createHash('sha256').update(
    JSON.stringify([SITE_URL, LIGHTSTICK_STANDALONE, LIGHTSTICK_BENCH]),
  );
  for (const path of listSources(root, ''))
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function listSources(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => folder !== '' || !(NO_SOURCE.includes(name) || isSetting(name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return listSources(root, path);
      return /\.(test\.ts|md|tsbuildinfo)$/.test(path) && !path.startsWith('db/') ? [] : [path];
    });
}

/** Files at the top that Next writes, or that only say how to run. */
function isSetting(name: string) {
  return /^(\.env.*|next-env\.d\.ts|.*\.log|\.gitignore|biome\.json)$/.test(name);
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
