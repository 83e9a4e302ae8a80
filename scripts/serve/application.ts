import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { MEMORY_OPTIONS } from './memory';
import type { Settings } from './settings';

export type Application = {
  /** Settles when the process is gone, whatever ended it. */
  exited: Promise<void>;
  stop: () => Promise<void>;
};

const PATIENCE_MS = 8_000;

/** Runs Next on the port of `settings`. It ends with this process, however this process ends. */
export function startApplication(
  { root, values, environment }: Settings,
  command: 'start' | 'dev',
  databaseUrl: string,
  output: 'inherit' | number = 'inherit',
): Application {
  const loaded = ['end-with-parent.mjs', 'slow-requests.mjs'].flatMap((file) => [
    '--import',
    join(import.meta.dirname, file),
  ]);
  const next = join(root, 'node_modules/next/dist/bin/next');
  const args = [...loaded, next, command, '--port', String(values.PORT)];
  // Of two that differ the later counts: the operator's.
  const options = `${command === 'start' ? MEMORY_OPTIONS : ''} ${environment.NODE_OPTIONS ?? ''}`;
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...environment, DATABASE_URL: databaseUrl, NODE_OPTIONS: options },
    stdio: ['ignore', output, output],
    // Ctrl-C reaches the launcher alone, which then ends the application and the database in order.
    detached: true,
  });
  const exited = once(child, 'exit').then(() => {});
  return {
    exited,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const late = delay(PATIENCE_MS, 'late' as const, { ref: false });
      if ((await Promise.race([exited, late])) === 'late') killGroup(child.pid);
      await exited;
    },
  };
}

function killGroup(pid: number | undefined) {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // ESRCH: the last of the group ended a moment ago.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Waits for the first answer on the port; false when the application ended before it came. */
export async function untilAnswering(port: number, application: Application): Promise<boolean> {
  let ended = false;
  application.exited.then(() => {
    ended = true;
  });
  while (!ended) {
    try {
      await fetch(`http://localhost:${port}/`, { redirect: 'manual' });
      return true;
    } catch {
      await delay(25);
    }
  }
  return false;
}
