import { expect, inject, test } from 'vitest';
import { parseEnvironment } from '@/lib/env';
import { findFreePort } from '../testing/free-port';
import { openDatabase, refuseOldServer } from './database';

const root = process.cwd();

function open(databaseUrl: string) {
  const settings = { root, values: parseEnvironment({}), databaseUrl, demo: false };
  return openDatabase({ ...settings, data: '.data', environment: { NODE_ENV: 'test' } });
}

function changed(change: (url: URL) => void) {
  const url = new URL(inject('serverUrl'));
  change(url);
  return url.href;
}

test('a right address opens', async () => {
  await expect(open(inject('serverUrl'))).resolves.toEqual({
    url: inject('serverUrl'),
    embedded: null,
  });
});

test('a wrong password is named, and not repeated', async () => {
  const url = changed((address) => {
    address.password = 'hunter2';
  });
  await expect(open(url)).rejects.toThrow(/^DATABASE_URL.*refuses the password of "\w+"/);
  await expect(open(url)).rejects.not.toThrow('hunter2');
});

test('a database that is not there is named', async () => {
  const url = changed((address) => {
    address.pathname = '/nowhere';
  });
  await expect(open(url)).rejects.toThrow('has no database named "nowhere"');
});

test('a host where nothing answers is named', async () => {
  const port = await findFreePort();
  const url = `postgres://me:hunter2@127.0.0.1:${port}/app`;
  await expect(open(url)).rejects.toThrow(`nothing answers at 127.0.0.1:${port}`);
});

test('a host that does not exist is named', async () => {
  await expect(open('postgres://me:x@db.invalid/app')).rejects.toThrow(/db\.invalid/);
});

test('a server that is too old is refused, and the oldest that will do is not', () => {
  expect(() => refuseOldServer(140_020)).toThrow('PostgreSQL 14: 15 or newer is needed');
  expect(() => refuseOldServer(150_000)).not.toThrow();
});

test('a WebSocket that fails without a reason is a sentence too', async () => {
  const settings = {
    root,
    values: parseEnvironment({
      LIGHTSTICK_DB_DRIVER: 'neon',
      LIGHTSTICK_NEON_PROXY: `127.0.0.1:${await findFreePort()}/v1`,
    }),
    databaseUrl: 'postgres://me:hunter2@ep-cool-1.neon.tech/app',
    demo: false,
    data: '.data',
    environment: { NODE_ENV: 'test' as const },
  };
  await expect(openDatabase(settings)).rejects.toThrow(
    "ep-cool-1.neon.tech:5432 can't be used: the connection could not be made.",
  );
});
