import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../bootstrap/terminal.mjs';
import type { Binaries } from './binaries';
import { type Layout, USER } from './layout';
import { findProcess } from './processes';
import { giveTo, type Runner, spawnAs } from './service-user';

/**
 * Makes the server's folder, whole or not at all: it is prepared aside and renamed into place, so
 * a start that is killed half-way leaves nothing that looks like a database.
 */
export async function initialise(
  layout: Layout,
  binaries: Binaries,
  runner: Runner,
  durable: boolean,
) {
  removeAbandonedDrafts(layout);
  const draft = `${layout.home}.init-${process.pid}-${randomBytes(4).toString('hex')}`;
  const data = join(draft, 'data');
  const password = join(draft, 'password');
  mkdirSync(draft, { mode: 0o711 });
  try {
    mkdirSync(data, { mode: 0o700 });
    giveTo(runner, data);
    writeFileSync(password, randomBytes(24).toString('hex'), { mode: 0o600 });
    giveTo(runner, password);
    await initdb(binaries, runner, [
      ...['-D', data, '-U', USER, '-A', 'scram-sha-256', `--pwfile=${password}`, '-E', 'UTF8'],
      // The same order and case rules on every system.
      ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-sync'],
    ]);
    if (durable) await initdb(binaries, runner, ['-D', data, '--sync-only']);
    rename(draft, layout.home);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** What starts that were killed half-way have left behind. */
function removeAbandonedDrafts(layout: Layout) {
  const folder = dirname(layout.home);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(layout.home)}.init-`)) continue;
    const pid = Number(name.slice(basename(layout.home).length).split('-')[1]);
    if (!findProcess(pid)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

async function initdb(binaries: Binaries, runner: Runner, args: string[]) {
  const child = spawnAs(runner, [...runner.prefix, binaries.initdb, ...args], {
    env: binaries.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0)
    throw new Failure(
      `The embedded database could not be made: ${output.trim() || `exit ${code}`}`,
    );
}

function rename(from: string, to: string) {
  try {
    renameSync(from, to);
    const parent = openSync(dirname(to), 'r');
    fsyncSync(parent);
    closeSync(parent);
  } catch (error) {
    // Another process was first: its folder is as good as ours.
    if (!existsSync(to)) throw error;
  }
}

/** Refuses a folder that can't be this server's, with what to do about it. */
export function refuseDamage(layout: Layout, serverMajor: number) {
  const missing = [
    layout.password,
    layout.data,
    join(layout.data, 'PG_VERSION'),
    join(layout.data, 'global/pg_control'),
  ].find((path) => !existsSync(path));
  if (missing) throw damaged(layout, `${missing} is missing`);
  const major = readFileSync(join(layout.data, 'PG_VERSION'), 'utf8').trim();
  if (major !== String(serverMajor))
    throw damaged(layout, `it was made by PostgreSQL ${major}, and this is ${serverMajor}`);
}

export function damaged(layout: Layout, reason: string): Failure {
  return new Failure(
    `The database in ${layout.home} can't be used: ${reason}. Restore it from a copy, or move it away to begin anew: mv ${layout.home} ${layout.home}.broken`,
  );
}
