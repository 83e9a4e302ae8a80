import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '@/scripts/bootstrap/terminal.mjs';

const DEBIAN = '/usr/lib/postgresql';

/** Transactions a second of `script`, sent by `clients` over prepared statements. */
export function runPgbench(url: string, script: string, clients: number, seconds: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'lightstick-pgbench-'));
  const file = join(folder, 'script.sql');
  writeFileSync(file, script);
  const args = ['-n', '-f', file, '-M', 'prepared', '-T', String(seconds)];
  const counts = ['-c', String(clients), '-j', '2'];
  const { stdout, stderr, status } = spawnSync(findPgbench(), [...args, ...counts, url], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  const rate = /tps = ([\d.]+)/.exec(stdout)?.[1];
  if (status !== 0 || !rate) throw new Failure(`pgbench failed: ${stderr.trim()}.`);
  return Number(rate);
}

function findPgbench(): string {
  if (spawnSync('pgbench', ['--version']).status === 0) return 'pgbench';
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort().reverse() : [];
  const found = versions.map((version) => join(DEBIAN, version, 'bin/pgbench')).find(existsSync);
  if (found) return found;
  throw new Failure(
    'There is no pgbench on this machine: install it, e.g. `apt-get install postgresql-contrib`.',
  );
}
