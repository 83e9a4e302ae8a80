import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { MEMORY_OPTIONS } from '@/scripts/serve/memory';

const PATIENCE_MS = 30_000;

/** Runs the production build on `port` with these variables alone; resolves once it answers. */
export async function startApplication(
  name: string,
  port: number,
  variables: Record<string, string>,
) {
  const child = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '-p', String(port)],
    {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        NODE_OPTIONS: MEMORY_OPTIONS,
        PORT: String(port),
        ...variables,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  mkdirSync('test-results', { recursive: true });
  const log = createWriteStream(`test-results/server-${name}.log`);
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  await answers(child, port);
  return {
    pid: child.pid ?? 0,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function answers(child: ChildProcess, port: number) {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The application ended on port ${port}.`);
    try {
      await fetch(`http://localhost:${port}/`, { redirect: 'manual' });
      return;
    } catch {
      await delay(100);
    }
  }
  child.kill('SIGTERM');
  throw new Error(`The application did not answer on port ${port}.`);
}
