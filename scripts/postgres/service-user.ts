import {
  type ChildProcess,
  execFileSync,
  type SpawnOptions,
  spawn,
  spawnSync,
} from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { Failure } from '../bootstrap/terminal.mjs';

type Account = { uid: number; gid: number };

/** How to run PostgreSQL, which refuses to be root. `owner` is whose its files must be. */
export type Runner = { prefix: string[]; identity: Account | null; owner: Account | null };

const DAC = '-all,+dac_override';

/**
 * Finds a way to run `program` with its files in `folder`: as we are, or, as root, as an
 * unprivileged account; as the owner of `existing` files where there are some.
 */
export function findRunner(program: string, folder: string, existing: string | null): Runner {
  const owner = existing ? statSync(existing) : null;
  if (process.getuid?.() !== 0) {
    if (owner && owner.uid !== process.getuid?.())
      throw new Failure(
        `${existing} belongs to another user (uid ${owner.uid}): start as that user, or give it away with chown -R.`,
      );
    return { prefix: [], identity: null, owner: null };
  }
  const accounts = owner?.uid ? [owner] : ['postgres', 'nobody'].flatMap(findAccount);
  for (const { uid, gid } of accounts)
    for (const runner of waysToBe({ uid, gid }, owner?.uid === 0))
      if (canUse(runner, program, folder)) return runner;
  throw new Failure(
    'PostgreSQL refuses to run as root and no unprivileged account can run it here: start as a normal user, or set DATABASE_URL.',
  );
}

function waysToBe(account: Account, filesAreRoots: boolean): Runner[] {
  const { uid, gid } = account;
  const mapped = { identity: null, owner: null };
  const namespace = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`];
  if (filesAreRoots) return [{ prefix: namespace, ...mapped }];
  const capable = [
    'setpriv',
    ...[`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'],
    // Reaches a project under /root, which is closed to everybody else.
    ...[`--inh-caps=${DAC}`, `--ambient-caps=${DAC}`, `--bounding-set=${DAC}`],
    '--securebits=+no_setuid_fixup',
  ];
  return [
    { prefix: [], identity: account, owner: account },
    { prefix: capable, identity: null, owner: account },
    { prefix: namespace, ...mapped },
  ];
}

function canUse(runner: Runner, program: string, folder: string): boolean {
  const script = 'cd "$1" && "$2" --version';
  const [command = '', ...args] = [
    ...runner.prefix,
    '/bin/sh',
    '-c',
    script,
    'sh',
    folder,
    program,
  ];
  return spawnSync(command, args, { cwd: '/', stdio: 'ignore', ...runner.identity }).status === 0;
}

function findAccount(name: string): Account[] {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }));
  try {
    return [{ uid: id('-u'), gid: id('-g') }];
  } catch {
    return [];
  }
}

/** Starts a program as the runner's account, away from folders that account may not enter. */
export function spawnAs(
  runner: Runner,
  command: string[],
  options: Pick<SpawnOptions, 'env' | 'stdio' | 'detached'>,
): ChildProcess {
  const [program = '', ...args] = command;
  return spawn(program, args, { cwd: '/', ...options, ...runner.identity });
}

/** Makes `path` belong to the account that PostgreSQL runs as. */
export function giveTo(runner: Runner, path: string) {
  if (runner.owner) chownSync(path, runner.owner.uid, runner.owner.gid);
}
