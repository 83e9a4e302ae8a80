import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { closeDatabase } from '@/db/client';
import { layoutOf } from '../../postgres/layout';
import { findPostmaster } from '../../postgres/postmaster';
import { listProcesses } from '../../postgres/processes';
import { isWatchdog } from '../../postgres/watchdog';
import { findFreePort } from '../free-port';

const root = resolve(import.meta.dirname, '../../..');

export type Site = Awaited<ReturnType<typeof startSite>>;

/**
 * The production build as `npm start` runs it, answering, with nothing in its database; this test's
 * own commands work on the same. `databaseUrl` is an operator's own instead of an embedded one, and
 * `directUrl` this test's way to it where that one will be hurt.
 */
export async function startSite(databaseUrl?: string, directUrl = databaseUrl) {
  if (!existsSync('.next/BUILD_ID')) throw new Error('There is no build to test: npm run build.');
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'lightstick-faults-'));
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    ['--import', './scripts/register.mjs', 'scripts/testing/faults/hold-site.ts', folder],
    {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        PORT: String(port),
        SITE_URL: url,
        AUTH_SECRET: 'only-for-the-tests-of-faults-on-loopback',
        LIGHTSTICK_DEMO: '0',
        // It ends with this process, however this one ends.
        LIGHTSTICK_RUN_AGAIN: '1',
        ...(databaseUrl && { DATABASE_URL: databaseUrl }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const exited = once(child, 'exit');
  let output = '';
  await new Promise<void>((ready, failed) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
        if (output.includes(`Lightstick is at ${url}`)) ready();
      });
    exited.then(() => failed(new Error(`The site ended:\n${output}`)));
  });
  process.env.DATABASE_URL = directUrl ?? /Its database is (\S+)/.exec(output)?.[1];
  return {
    url,
    output: () => output,
    /** Nobody reads what it says any more, as in `npm start | head`. */
    closeOutput: () => {
      child.stdout.destroy();
      child.stderr.destroy();
    },
    killApplication: () => kill(findApplication(child.pid)),
    killDatabase: () => kill(findPostmaster(layoutOf(join(folder, 'postgres')))?.pid),
    stop: async () => {
      await closeDatabase();
      child.kill('SIGTERM');
      const [code] = await exited;
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

function findApplication(launcher: number | undefined) {
  return listProcesses().find(
    ({ parent, command }) => parent === launcher && !isWatchdog(command) && command !== '',
  )?.pid;
}

/** `kill -9`, of something that must be there. */
function kill(pid: number | undefined) {
  if (!pid) throw new Error('There is nothing to kill.');
  process.kill(pid, 'SIGKILL');
}
