import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layoutOf } from '../postgres/layout';
import { listProcesses } from '../postgres/processes';
import { findFreePort } from './free-port';

const root = resolve(import.meta.dirname, '../..');
const parent = mkdtempSync(join(realpathSync(tmpdir()), 'clean-clone-'));
const clone = join(parent, 'lightstick');
let port: number;

beforeAll(async () => {
  execFileSync('git', ['clone', '--quiet', root, clone]);
  port = await findFreePort();
});

afterAll(() => {
  killAll();
  rmSync(parent, { recursive: true, force: true });
});

test('a clean clone starts with one command and nothing set', async () => {
  const { npm, output } = await start();
  expect(output()).toContain('Installing packages');
  expect(output()).toContain('Building the pages');
  expect(await statusOf('/en')).toBe(200);
  expect(await statusOf('/ko/posts/rose-apt-song-of-the-year')).toBe(200);
  expect(await statusOf('/en/posts/never-written')).toBe(404);
  expect(statSync(join(clone, '.data/auth-secret')).mode & 0o777).toBe(0o600);
  await expectCleanEnd(npm, output);
});

test('a second start does nothing again, and recovers from a kill of everything', async () => {
  const second = await start();
  expect(second.output()).not.toMatch(/Installing|Building|Inviting/);
  killAll(second.npm.pid);
  await expect.poll(() => processesOfClone(), { timeout: 10_000 }).toEqual([]);
  const third = await start();
  expect(await statusOf('/en')).toBe(200);
  await expectCleanEnd(third.npm, third.output);
});

async function start() {
  const npm = spawn('npm', ['start'], {
    cwd: clone,
    // A newcomer's shell has no NODE_ENV, though Next's types say that every environment does.
    env: { ...machine(), PORT: String(port) } as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const output = () => written;
  for (const stream of [npm.stdout, npm.stderr])
    stream.on('data', (chunk) => {
      written += chunk;
    });
  await new Promise<void>((ready, failed) => {
    npm.stdout.on('data', () => {
      if (written.includes(`Lightstick is at http://localhost:${port}`)) ready();
    });
    npm.on('exit', () => failed(new Error(`npm start ended:\n${written}`)));
  });
  return { npm, output };
}

/** What a shell on this machine has: who and where it is, and how it reaches the network. */
function machine() {
  const own = /^(HOME|PATH|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(https?|all|no)_proxy)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => own.test(name)));
}

async function expectCleanEnd(npm: ChildProcess, output: () => string) {
  npm.kill('SIGTERM');
  const [code] = await once(npm, 'exit');
  expect(code, output()).toBe(0);
  expect(processesOfClone()).toEqual([]);
  expect(() => statSync(layoutOf(join(clone, '.data/postgres')).sockets)).toThrow('ENOENT');
}

async function statusOf(path: string) {
  const { status } = await fetch(`http://localhost:${port}${path}`);
  return status;
}

/** Its server, and all that says in its command line that it runs from the clone. */
function processesOfClone() {
  const { name } = layoutOf(join(clone, '.data/postgres'));
  return listProcesses().filter(
    ({ command }) => command.includes(`${clone}/`) || command.includes(name),
  );
}

function killAll(npm?: number) {
  const all = listProcesses();
  // Next's server hides its path behind a title, but not whose child it is.
  const family = new Set(npm ? [npm] : []);
  for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  for (const { pid } of processesOfClone()) family.add(pid);
  for (const pid of family) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended with the one that was killed before it.
    }
  }
}
