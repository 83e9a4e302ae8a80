import 'server-only';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import { env, requireVariable } from '@/lib/env';
import { db, driverFor } from './client';

export type Ear = {
  heard: (payload: string, channel: string) => void;
  /** From now on everything is heard; what was said before this was missed. */
  listening: () => void;
  lost: () => void;
};

const PATIENCE_MS = 5000;
const PING_EVERY_MS = 20_000;
const LONGEST_PAUSE_MS = 30_000;

/** Whether the database can tell us anything: Neon is reached through a pooler that forgets listeners. */
export function canListen(): boolean {
  const { DATABASE_URL: url, LIGHTSTICK_DB_DRIVER: driver } = env();
  return url !== undefined && driverFor(url, driver) === 'pg';
}

/**
 * Listens on `channels` over one connection of its own, and connects again, ever more patiently,
 * whenever that breaks. Resolves once `stop` is aborted; never rejects.
 */
export async function listen(
  channels: readonly string[],
  ear: Ear,
  stop: AbortSignal,
): Promise<void> {
  let told = false;
  for (let failures = 0; !stop.aborted; failures += 1) {
    const client = new Client({
      connectionString: requireVariable('DATABASE_URL'),
      application_name: 'lightstick live',
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      keepAlive: true,
    });
    const ended = untilEnded(client, stop);
    try {
      await startListening(client, channels, ear.heard, ended);
      failures = 0;
      told = false;
      ear.listening();
      await Promise.race([ended, untilSilent(client)]);
    } catch (error) {
      const reason = error instanceof Error ? (error.cause ?? error) : error;
      // Once for all attempts until one succeeds: behind a pooler there may be no end of them.
      if (!told && !stop.aborted)
        console.warn(`Changes at other servers are not heard for now: ${reason}`);
      told = true;
    }
    ear.lost();
    client.removeAllListeners('notification');
    client.end().catch(() => {});
    const pause = Math.min(LONGEST_PAUSE_MS, 500 * 2 ** failures) * (0.5 + Math.random());
    await sleep(pause, undefined, { signal: stop, ref: false }).catch(() => {});
  }
}

function untilEnded(client: Client, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
    stop.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Resolves once something said over another connection has arrived. */
async function startListening(
  client: Client,
  channels: readonly string[],
  heard: Ear['heard'],
  ended: Promise<void>,
) {
  const token = `test:${randomUUID()}`;
  await client.connect();
  const arrived = new Promise<boolean>((resolve) => {
    client.on('notification', ({ payload = '', channel }) => {
      if (payload === token) resolve(true);
      else if (!payload.startsWith('test:')) heard(payload, channel);
    });
  });
  for (const channel of channels) await client.query(`listen ${channel}`);
  // Behind a pooler that shares connections, LISTEN succeeds and then nothing is ever heard.
  await db().execute(sql`select pg_notify(${channels[0]}, ${token})`);
  const late = sleep(PATIENCE_MS, false, { ref: false });
  if (!(await Promise.race([arrived, late, ended.then(() => false)])))
    throw new Error('the connection does not carry notifications');
}

/** Resolves once the server no longer answers, which a broken line by itself does not say for long. */
async function untilSilent(client: Client): Promise<void> {
  try {
    for (;;) {
      await sleep(PING_EVERY_MS, undefined, { ref: false });
      await client.query('select 1');
    }
  } catch {
    // Then it is as good as ended.
  }
}
