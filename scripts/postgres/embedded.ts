import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../bootstrap/terminal.mjs';
import { type Binaries, findBinaries } from './binaries';
import { damaged, initialise, refuseDamage } from './initialise';
import { type Launched, launch } from './launch';
import { existsAlready, type Layout, layoutOf, urlOf } from './layout';
import { clearStaleLocks, findPostmaster } from './postmaster';
import { createDatabase, isAnswering } from './probe';
import { findRunner, type Runner } from './service-user';

export type EmbeddedServer = {
  /** The address of one of its databases; without a name, the application's. */
  url: (database?: string) => string;
  /** The folder of its Unix socket, for programs that speak to it without a URL. */
  sockets: string;
  /** True where another process started the server and will stop it. */
  shared: boolean;
  /** Settles when the server is gone, whatever ended it. */
  exited: Promise<void>;
  /** Ends a server that this process started; leaves a shared one alone. */
  stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  root: string;
  /** Where the server lives; made if absent. */
  folder: string;
  /** False for a throw-away server: faster, and not safe against a power cut. */
  durable?: boolean;
  /** How long a server may take to recover after a crash. */
  patienceMs?: number;
};

const SERVER_MAJOR = 18;
const POLL_MS = 20;

/**
 * The embedded PostgreSQL of `folder`, answering: made, started, recovered after a crash, or shared
 * with the process that already runs it. Throws a Failure with one sentence where it can't be.
 */
export async function startEmbedded({
  root,
  folder,
  durable = true,
  patienceMs = 300_000,
}: EmbeddedOptions): Promise<EmbeddedServer> {
  const home = resolve(folder);
  mkdirSync(dirname(home), { recursive: true });
  const layout = layoutOf(home);
  const binaries = findBinaries(root, join(dirname(home), 'postgres-libraries'));
  const known = existsAlready(layout);
  if (known) refuseDamage(layout, SERVER_MAJOR);
  const runner = findRunner(binaries.postgres, dirname(layout.home), known ? layout.data : null);
  if (!known) await initialise(layout, binaries, runner, durable);
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const server = await shareOrLaunch(layout, binaries, runner, durable, deadline);
    if (server) return server;
    await delay(POLL_MS);
  }
  throw new Failure(
    `The embedded database did not start in ${patienceMs / 1000} s: see ${layout.log}.`,
  );
}

/** One attempt; null means that the situation changed and is worth another look. */
async function shareOrLaunch(
  layout: Layout,
  binaries: Binaries,
  runner: Runner,
  durable: boolean,
  deadline: number,
): Promise<EmbeddedServer | null> {
  const running = findPostmaster(layout);
  if (running) {
    if (!running.watched) return stopOrphan(running.pid);
    if (running.state !== 'ready' || !(await isAnswering(layout))) return null;
    await createDatabase(layout);
    return handleOf(layout, untilGone(layout, running.pid));
  }
  const launched = launch(layout, binaries, runner, durable);
  try {
    if (await untilReady(layout, launched, deadline))
      return handleOf(layout, launched.exited, launched);
  } catch (error) {
    await launched.stop();
    throw error;
  }
  const ended = launched.hasExited();
  await launched.stop();
  return ended ? explainExit(layout, launched) : null;
}

async function untilReady(layout: Layout, launched: Launched, deadline: number): Promise<boolean> {
  while (!launched.hasExited() && Date.now() < deadline) {
    if (findPostmaster(layout)?.state === 'ready' && (await isAnswering(layout))) {
      await createDatabase(layout);
      return true;
    }
    await delay(POLL_MS);
  }
  return false;
}

/** Its launcher was killed, and nobody would ever stop it: it goes, and is started under watch. */
function stopOrphan(pid: number): null {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It ended by itself a moment ago.
  }
  return null;
}

function explainExit(layout: Layout, launched: Launched): null {
  const log = launched.log();
  const busy = /lock file ".*" already exists|pre-existing shared memory block/.test(log);
  if (busy) {
    clearStaleLocks(layout);
    return null;
  }
  const fatal = /(?:FATAL|PANIC|ERROR|error): +(.*)/.exec(log)?.[1] ?? 'it ended without a word';
  if (/No space left on device/.test(log)) throw new Failure(`No space left on device: ${fatal}`);
  throw damaged(layout, `${fatal} (the whole story is in ${layout.log})`);
}

function handleOf(layout: Layout, exited: Promise<void>, launched?: Launched): EmbeddedServer {
  return {
    url: (database) => urlOf(layout, database),
    sockets: layout.sockets,
    shared: !launched,
    exited,
    stop: async () => {
      await launched?.stop();
      if (launched) rmSync(layout.sockets, { recursive: true, force: true });
    },
  };
}

async function untilGone(layout: Layout, pid: number): Promise<void> {
  while (findPostmaster(layout)?.pid === pid) await delay(500, undefined, { ref: false });
}
