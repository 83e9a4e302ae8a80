import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const USER = 'lightstick';
export const DATABASE = 'lightstick';
const PORT = 5432;

/** Where one embedded server keeps its things. */
export type Layout = ReturnType<typeof layoutOf>;

/** The paths of the embedded server that lives in `folder`, whose parent must exist. */
export function layoutOf(folder: string) {
  const home = join(realpathSync(dirname(folder)), folder.slice(dirname(folder).length));
  const name = `lightstick-${createHash('sha1').update(home).digest('hex').slice(0, 12)}`;
  return {
    home,
    /** In the title of every process of this server. */
    name,
    data: join(home, 'data'),
    password: join(home, 'password'),
    log: join(home, 'server.log'),
    pidFile: join(home, 'data/postmaster.pid'),
    // A socket's path may have 107 bytes at most, which a project's own path can exceed.
    sockets: `/tmp/${name}`,
    socketLock: `/tmp/${name}/.s.PGSQL.${PORT}.lock`,
  };
}

/** The address of a database of this server, for any client that knows PostgreSQL's URLs. */
export function urlOf(layout: Layout, database = DATABASE): string {
  const password = readFileSync(layout.password, 'utf8').trim();
  const host = encodeURIComponent(layout.sockets);
  return `postgres://${USER}:${password}@localhost:${PORT}/${database}?host=${host}`;
}

export function existsAlready(layout: Layout): boolean {
  return existsSync(layout.home);
}
