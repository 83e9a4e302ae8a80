import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findNginx } from '@/scripts/testing/nginx';

const NGINX = resolve(import.meta.dirname, '../nginx');
const NOBODY = 65_534;
const PATIENCE_MS = 20_000;

export const purgeSecret = 'only-for-the-tests-of-the-front-on-loopback';

export type Front = {
  url: string;
  purgeUrl: string;
  /** How many copies of pages it holds. */
  countCopies: () => number;
  /** What nginx complained about. */
  log: () => string;
  stop: () => Promise<void>;
};

/** The configuration as it is delivered, with its variables filled in as `envsubst` would. */
export function fillTemplate(values: Record<string, string>): string {
  const template = readFileSync(join(NGINX, 'nginx.conf.template'), 'utf8');
  return template.replaceAll(/\$\{([A-Z_]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing says what ${name} is.`);
    return value;
  });
}

/** Starts nginx as deploy/ has it before the application on `port`, as nobody where this is root. */
export async function startFront(
  port: number,
  listen: { visitors: number; purges: number },
): Promise<Front> {
  const state = mkdtempSync(join(realpathSync(tmpdir()), 'lightstick-front-'));
  const file = join(state, 'nginx.conf');
  const sorry = join(state, 'sorry.html');
  copyFileSync(join(NGINX, 'sorry.html'), sorry);
  writeFileSync(
    file,
    fillTemplate({
      LISTEN: `127.0.0.1:${listen.visitors}`,
      PURGE_LISTEN: `127.0.0.1:${listen.purges}`,
      PURGE_SECRET: purgeSecret,
      APP: `127.0.0.1:${port}`,
      RESOLVER: '127.0.0.1',
      PAGES: state,
      STATE: state,
      ACCESS_LOG: join(state, 'access.log'),
    }),
  );
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (user.uid) {
    for (const path of [state, file, sorry]) chownSync(path, user.uid, user.gid);
    chmodSync(state, 0o755);
  }
  const args = ['-e', 'stderr', '-c', file, '-g', 'daemon off;'];
  const nginx = spawn(findNginx() ?? 'nginx', args, {
    ...user,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  nginx.stderr.on('data', (words) => {
    log += words;
  });
  const purges = `http://127.0.0.1:${listen.purges}`;
  await answers(nginx, `${purges}/health`, () => log);
  const pages = join(state, 'pages');
  return {
    url: `http://127.0.0.1:${listen.visitors}`,
    purgeUrl: `${purges}/purge`,
    countCopies: () => (existsSync(pages) ? readdirSync(pages).length : 0),
    log: () => log,
    stop: async () => {
      if (nginx.exitCode === null) {
        nginx.kill('SIGTERM');
        await once(nginx, 'exit');
      }
      rmSync(state, { recursive: true, force: true });
    },
  };
}

async function answers(nginx: ChildProcess, url: string, log: () => string) {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline && nginx.exitCode === null) {
    const there = await fetch(url).catch(() => null);
    if (there?.ok) return;
    await delay(50);
  }
  nginx.kill('SIGKILL');
  throw new Error(`nginx did not start. ${log()}`);
}
