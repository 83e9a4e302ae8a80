import { readFileSync, renameSync, rmSync } from 'node:fs';
import type { Layout } from './layout';
import { findProcess, listProcesses, type Process } from './processes';
import { isWatchdog } from './watchdog';

export type Postmaster = {
  pid: number;
  state: 'starting' | 'ready' | 'stopping';
  /** Whether somebody still holds it: a server whose launcher and watchdog died is an orphan. */
  watched: boolean;
};

/** The living server of this folder, or null: a pid file alone proves nothing after a crash. */
export function findPostmaster(layout: Layout): Postmaster | null {
  const lines = readLines(layout.pidFile);
  const candidate = findProcess(Number(lines?.[0]));
  if (!candidate || !isPostmaster(candidate, layout)) return null;
  const state = lines?.[7]?.trim();
  return {
    pid: candidate.pid,
    state: state === 'ready' || state === 'stopping' ? state : 'starting',
    watched: isWatchdog(findProcess(candidate.parent)?.command ?? ''),
  };
}

/**
 * Clears the locks of a server that was killed, when their pid is a zombie's or has gone to another
 * program. Returns false, and touches nothing, while any process of that server is alive.
 */
export function clearStaleLocks(layout: Layout): boolean {
  if (listProcesses().some((candidate) => belongs(candidate, layout))) return false;
  for (const path of [layout.pidFile, layout.socketLock]) removeIfUnchanged(path);
  return true;
}

function isPostmaster({ command }: Process, layout: Layout) {
  return !isWatchdog(command) && command.includes(`/postgres -D ${layout.data} `);
}

function belongs(candidate: Process, layout: Layout) {
  return (
    isPostmaster(candidate, layout) || candidate.command.startsWith(`postgres: ${layout.name}: `)
  );
}

/** Another process may be starting a server this instant: what it just wrote is not ours to remove. */
function removeIfUnchanged(path: string) {
  const before = readLines(path);
  if (!before) return;
  const aside = `${path}.stale-${process.pid}`;
  renameSync(path, aside);
  if (readLines(aside)?.join() === before.join()) rmSync(aside);
  else renameSync(aside, path);
}

function readLines(path: string): string[] | null {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return null;
  }
}
