import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import { Failure } from '../bootstrap/terminal.mjs';
import type { Binaries } from './binaries';
import type { Layout } from './layout';
import { giveTo, type Runner, spawnAs } from './service-user';
import { WATCHDOG } from './watchdog';

/** A server started by this process. It ends when `stop` is called, or when this process does. */
export type Launched = {
  exited: Promise<void>;
  hasExited: () => boolean;
  stop: () => Promise<void>;
  /** What the server has written to its log since this start. */
  log: () => string;
};

const LOG_LIMIT_BYTES = 5 * 1024 * 1024;

const SETTINGS = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  // A parallel join needs more shared memory than the 64 MB a container has by default.
  'max_parallel_workers_per_gather=0',
];
/** For a database that is thrown away: as fast as it goes, safe against nothing. */
const CARELESS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

export function launch(
  layout: Layout,
  binaries: Binaries,
  runner: Runner,
  durable: boolean,
): Launched {
  prepareSocketFolder(layout, runner);
  const log = openLog(layout);
  const start = fstatSync(log).size;
  const settings = [
    ...SETTINGS,
    `cluster_name=${layout.name}`,
    `unix_socket_directories=${layout.sockets}`,
    ...(durable ? [] : CARELESS),
  ].flatMap((setting) => ['-c', setting]);
  const child = spawnAs(
    runner,
    [...WATCHDOG, ...runner.prefix, binaries.postgres, '-D', layout.data, ...settings],
    // A group of its own: Ctrl-C at the terminal is for the application, the database goes last.
    { env: binaries.env, stdio: ['pipe', log, log], detached: true },
  );
  closeSync(log);
  return supervise(child, () => readFileSync(layout.log).subarray(start).toString());
}

function supervise(child: ChildProcess, log: () => string): Launched {
  const exited = Promise.race([once(child, 'exit'), once(child, 'error')]).then(() => {});
  let gone = false;
  exited.then(() => {
    gone = true;
  });
  child.stdin?.on('error', () => {});
  return {
    exited,
    hasExited: () => gone,
    log,
    stop: async () => {
      child.stdin?.end();
      await exited;
    },
  };
}

/** Others may write in /tmp: a folder of that name that is not ours is refused, not used. */
function prepareSocketFolder(layout: Layout, runner: Runner) {
  try {
    mkdirSync(layout.sockets, { mode: 0o700 });
    giveTo(runner, layout.sockets);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const found = lstatSync(layout.sockets);
  const owner = runner.owner?.uid ?? process.getuid?.();
  if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o077) !== 0)
    throw new Failure(
      `${layout.sockets} is not this database's own folder: remove it and start again.`,
    );
}

function openLog(layout: Layout): number {
  if ((statSync(layout.log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES)
    renameSync(layout.log, `${layout.log}.old`);
  return openSync(layout.log, 'a', 0o600);
}
