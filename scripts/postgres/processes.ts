import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export type Process = { pid: number; parent: number; command: string };

/** The living processes of this machine, with their whole command line; zombies don't count. */
export function listProcesses(): Process[] {
  if (process.platform !== 'linux') return listWithPs();
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => findProcess(Number(name)) ?? []);
}

/** One living process, or null where there is none by that number. */
export function findProcess(pid: number): Process | null {
  if (process.platform !== 'linux')
    return listWithPs().find((candidate) => candidate.pid === pid) ?? null;
  try {
    // The second field is the program's name in brackets and may hold spaces and brackets.
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    if (state === 'Z' || state === 'X') return null;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return { pid, parent: Number(parent), command };
  } catch {
    return null;
  }
}

function listWithPs(): Process[] {
  const lines = execFileSync('ps', ['-axwwo', 'pid=,ppid=,stat=,command='], { encoding: 'utf8' });
  return lines.split('\n').flatMap((line) => {
    const [, pid, parent, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return pid && command && !state?.startsWith('Z')
      ? { pid: Number(pid), parent: Number(parent), command: `${command} ` }
      : [];
  });
}
