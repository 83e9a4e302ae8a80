import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '../..');

/** A process that holds the server of `folder`, and what it has said line by line. */
export async function startLauncher(folder: string, task: 'hold' | 'write' = 'hold') {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', './scripts/register.mjs', 'scripts/testing/hold-server.ts', folder, task],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const lines: string[] = [];
  const exited = once(child, 'exit');
  if (!child.stdout) throw new Error('The launcher has no output.');
  const reader = createInterface(child.stdout);
  reader.on('line', (line) => lines.push(line));
  await Promise.race([once(reader, 'line'), exited]);
  if (!lines[0]) throw new Error('The launcher ended before its server was there.');
  return {
    pid: child.pid ?? 0,
    lines,
    end: async (signal: NodeJS.Signals) => {
      child.kill(signal);
      await exited;
    },
  };
}
