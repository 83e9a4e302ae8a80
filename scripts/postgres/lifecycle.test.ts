import { execFileSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startLauncher } from '../testing/launcher';
import { findBinaries } from './binaries';
import { type EmbeddedServer, startEmbedded } from './embedded';
import { type Layout, layoutOf } from './layout';
import { findPostmaster } from './postmaster';
import { findProcess, listProcesses } from './processes';
import { findRunner, spawnAs } from './service-user';
import { isWatchdog } from './watchdog';

const root = resolve(import.meta.dirname, '../..');
const temporary = () => mkdtempSync(join(realpathSync(tmpdir()), 'lifecycle-'));
const pristine = temporary();
let parent: string;
let layout: Layout;
const running: EmbeddedServer[] = [];

beforeAll(async () => {
  const server = await startEmbedded({ root, folder: join(pristine, 'postgres'), durable: false });
  await server.stop();
});

afterAll(() => rmSync(pristine, { recursive: true }));

beforeEach(() => {
  parent = temporary();
  layout = layoutOf(join(parent, 'postgres'));
});

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  for (const path of [parent, layout.sockets]) rmSync(path, { recursive: true, force: true });
});

/** Instead of a first start in each test: a copy of one that was stopped, owners and all. */
function copyPristine() {
  execFileSync('cp', ['-a', join(pristine, 'postgres'), parent]);
}

async function start() {
  const server = await startEmbedded({ root, folder: layout.home, durable: false });
  running.push(server);
  return server;
}

async function ask(server: EmbeddedServer, query: string) {
  const client = new Client({ connectionString: server.url() });
  await client.connect();
  return client
    .query(query)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/** Every process of the server: the one that starts the others, those, and who watches them. */
function processesOf(layout: Layout) {
  return listProcesses().filter(
    ({ command }) =>
      command.includes(`/postgres -D ${layout.data} `) ||
      command.startsWith(`postgres: ${layout.name}: `),
  );
}

function kill(pids: number[]) {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      // A worker of the server may have ended by itself since it was listed.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

test('what was stored is there after a stop and a start', async () => {
  const first = await start();
  await ask(first, 'create table kept as select 1 as id');
  await first.stop();
  expect(processesOf(layout)).toEqual([]);
  const second = await start();
  expect(await ask(second, 'select id from kept')).toEqual([{ id: 1 }]);
});

test('only its owner reaches it: a password, a closed folder, no network', async () => {
  copyPristine();
  const server = await start();
  const [settings] = await ask(
    server,
    "select current_setting('listen_addresses') as network, current_setting('unix_socket_permissions') as mode",
  );
  expect(settings).toEqual({ network: '', mode: '0700' });
  const url = new URL(server.url());
  url.password = 'guess';
  const client = new Client({ connectionString: url.href });
  await expect(client.connect()).rejects.toMatchObject({ code: '28P01' });
});

test('launchers that start together make one server and share it', async () => {
  const launchers = await Promise.all([1, 2, 3].map(() => startLauncher(layout.home)));
  const said = launchers.map(({ lines }) => lines[0]).sort();
  expect(said).toEqual(['shared', 'shared', 'started']);
  const sharing = launchers.find(({ lines }) => lines[0] === 'shared');
  await sharing?.end('SIGTERM');
  expect(findPostmaster(layout)?.state).toBe('ready');
  await Promise.all(launchers.map((launcher) => launcher.end('SIGTERM')));
  expect(findPostmaster(layout)).toBeNull();
});

test('a server does not outlive a launcher that was killed', async () => {
  copyPristine();
  const launcher = await startLauncher(layout.home);
  expect(processesOf(layout).length).toBeGreaterThan(2);
  await launcher.end('SIGKILL');
  await expect.poll(() => processesOf(layout), { timeout: 10_000 }).toEqual([]);
});

test('an orphan, whose launcher and watchdog were killed, is replaced by a watched server', async () => {
  copyPristine();
  const launcher = await startLauncher(layout.home);
  const orphan = findPostmaster(layout);
  const watchdog = findProcess(orphan?.pid ?? 0)?.parent;
  const watching = listProcesses().filter(({ command }) => isWatchdog(command));
  // Its reader goes first: left alone, it would stop the server as soon as the launcher is gone.
  const readers = watching.filter(({ parent }) => parent === watchdog);
  const itself = watching.filter(({ pid }) => pid === watchdog);
  expect([readers.length, itself.length]).toEqual([1, 1]);
  kill([...readers, ...itself, launcher].map(({ pid }) => pid));
  await expect.poll(() => findPostmaster(layout)?.watched).toBe(false);
  const server = await start();
  expect(server.shared).toBe(false);
  expect(findPostmaster(layout)).toMatchObject({ watched: true });
  expect(findPostmaster(layout)?.pid).not.toBe(orphan?.pid);
});

test('nothing that was acknowledged is lost when every process is killed', async () => {
  copyPristine();
  for (const round of [1, 2, 3]) {
    const launcher = await startLauncher(layout.home, 'write');
    await expect.poll(() => launcher.lines.length, { timeout: 10_000 }).toBeGreaterThan(200);
    kill([launcher.pid, ...processesOf(layout).map(({ pid }) => pid)]);
    await launcher.end('SIGKILL');
    const last = Number(launcher.lines.at(-1));
    const server = await start();
    const [kept] = await ask(server, `select count(*)::int from kept where id <= ${last}`);
    expect(kept, `round ${round}`).toEqual({ count: last });
    await server.stop();
  }
});

test('a lock whose number has gone to another program does not block the start', async () => {
  copyPristine();
  const first = await start();
  const lock = readFileSync(layout.pidFile, 'utf8');
  await first.stop();
  const { postgres } = findBinaries(root, join(parent, 'libraries'));
  const runner = findRunner(postgres, parent, layout.data);
  const stranger = spawnAs(runner, [...runner.prefix, 'sleep', '60'], { stdio: 'ignore' });
  try {
    writeFileSync(layout.pidFile, lock.replace(/^\d+/, String(stranger.pid)));
    expect(findPostmaster(layout)).toBeNull();
    const second = await start();
    expect(second.shared).toBe(false);
  } finally {
    stranger.kill();
  }
});

test('a first start that was killed half-way leaves nothing in the way', async () => {
  const gone = 4_190_000;
  const draft = `${layout.home}.init-${gone}-abcd`;
  expect(findProcess(gone)).toBeNull();
  writeFileSync(draft, 'half');
  await start();
  expect(readdirSync(parent)).toEqual(['postgres']);
});

test.each<[string, (layout: Layout) => void, string]>([
  ['without PG_VERSION', ({ data }) => rmSync(join(data, 'PG_VERSION')), 'PG_VERSION is missing'],
  ['without its password', ({ password }) => rmSync(password), 'password is missing'],
  ['with another password', ({ password }) => writeFileSync(password, 'x'), 'is not its own'],
  [
    'of an older PostgreSQL',
    ({ data }) => writeFileSync(join(data, 'PG_VERSION'), '15\n'),
    'it was made by PostgreSQL 15, and this is 18',
  ],
  [
    'with a broken control file',
    ({ data }) => writeFileSync(join(data, 'global/pg_control'), Buffer.alloc(8192)),
    'server.log',
  ],
])('a folder %s is refused in one sentence', async (_, damage, reason) => {
  copyPristine();
  damage(layout);
  const refused = expect(start()).rejects;
  await refused.toMatchObject({
    name: 'Failure',
    message: expect.stringContaining(`The database in ${layout.home} can't be used: `),
  });
  await expect(start()).rejects.toThrow(reason);
  expect(processesOf(layout)).toEqual([]);
});
