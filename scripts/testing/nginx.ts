import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure, step } from '../bootstrap/terminal.mjs';

// An administrator's programs are not on everybody's PATH.
const FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/** The nginx of this machine: the one NGINX_PATH names, else the system's; null where there is none. */
export function findNginx(): string | null {
  const onPath = (process.env.PATH ?? '').split(delimiter);
  const places = [...onPath, ...FOLDERS].map((folder) => join(folder, 'nginx'));
  return [process.env.NGINX_PATH ?? '', ...places].find((path) => existsSync(path)) ?? null;
}

/** Makes sure that there is an nginx: installed by the system, as its root. */
export async function bringNginx(): Promise<void> {
  if (findNginx()) return;
  await step('Fetching nginx', async () => {
    if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
      run(['update', '-q']);
      run(['install', '-qy', '--no-install-recommends', 'nginx']);
    }
    if (!findNginx())
      throw new Failure(
        'There is no nginx here and none could be fetched: install it (on Debian: apt-get install nginx), or leave its tests out with npm run check.',
      );
  });
}

/** Whether it worked shows in whether there is an nginx after; its words go to the terminal. */
function run(args: string[]) {
  // RUNLEVEL keeps Debian from starting what it installs.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  spawnSync('apt-get', args, { stdio: 'inherit', env });
}
