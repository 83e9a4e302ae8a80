import 'server-only';
import { Pool as NeonPool, neonConfig } from '@neondatabase/serverless';
import { drizzle as drizzleNeon } from 'drizzle-orm/neon-serverless';
import {
  drizzle as drizzlePg,
  type NodePgDatabase,
  type NodePgQueryResultHKT,
} from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import { Pool as PgPool } from 'pg';
import { env, requireVariable } from '@/lib/env';

/** The one type everything above this module sees, whichever driver is underneath. */
export type Database = NodePgDatabase;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
/** What a query or command may be given: the database, or the transaction it is to join. */
export type Executor = PgDatabase<NodePgQueryResultHKT>;

export type Connection = { db: Database; close: () => Promise<void> };
export type Driver = 'pg' | 'neon';
export type ConnectOptions = {
  driver?: Driver;
  neonProxy?: string;
  max?: number;
  /** For a migration, which may rightly take longer than any request. */
  unhurried?: boolean;
};

const STATEMENT_TIMEOUT_MS = 15_000;
const CONNECT_TIMEOUT_MS = 10_000;

/** The driver for an address: Neon's own for its hosts, `pg` for every other PostgreSQL. */
export function driverFor(url: string, chosen?: Driver): Driver {
  return chosen ?? (/\.neon\.tech$/i.test(new URL(url).hostname) ? 'neon' : 'pg');
}

/** Opens a pool on `url`. It connects on first use, so a wrong address shows only then. */
export function connect(url: string, options: ConnectOptions = {}): Connection {
  return driverFor(url, options.driver) === 'neon'
    ? connectNeon(url, options)
    : connectPg(url, options);
}

function connectPg(connectionString: string, { max = 10, unhurried }: ConnectOptions): Connection {
  const pool = new PgPool({
    connectionString,
    max,
    application_name: 'lightstick',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: unhurried ? 0 : STATEMENT_TIMEOUT_MS,
    // A server that froze, or a line that swallows everything, ends no statement by itself.
    query_timeout: unhurried ? undefined : STATEMENT_TIMEOUT_MS + 1000,
    keepAlive: true,
  });
  pool.on('error', reportIdleError);
  return { db: drizzlePg(pool), close: () => pool.end() };
}

function connectNeon(
  connectionString: string,
  { max = 10, neonProxy, unhurried }: ConnectOptions,
): Connection {
  if (neonProxy) {
    // A plain WebSocket bridge to a PostgreSQL that asks for a SCRAM password.
    neonConfig.wsProxy = neonProxy;
    neonConfig.useSecureWebSocket = false;
    neonConfig.pipelineConnect = false;
  }
  const pool = new NeonPool({
    connectionString,
    max,
    application_name: 'lightstick',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    // Neon's pooler refuses statement_timeout as a startup parameter.
    query_timeout: unhurried ? undefined : STATEMENT_TIMEOUT_MS,
  });
  pool.on('error', reportIdleError);
  // The two drivers' databases differ only in the class of the pool they hold.
  const db = drizzleNeon(pool) as unknown as Database;
  return { db, close: () => pool.end() };
}

/** Without a listener, a server that restarts would end this process through an idle client. */
function reportIdleError(error: Error) {
  console.warn(`An idle database connection was lost: ${error.message}`);
}

// Next loads this module once per bundle and again on each hot reload; the pools must be shared.
const shared = globalThis as typeof globalThis & {
  lightstickConnections?: { main?: Connection; replica?: Connection };
};
shared.lightstickConnections ??= {};
const connections = shared.lightstickConnections;

/** The database that takes writes, and reads that must see them. */
export function db(): Database {
  connections.main ??= connect(requireVariable('DATABASE_URL'), fromEnvironment());
  return connections.main.db;
}

/** The database for reads that may lag behind by a moment: the replica, where there is one. */
export function readDb(): Database {
  const url = env().DATABASE_REPLICA_URL;
  if (!url) return db();
  connections.replica ??= connect(url, fromEnvironment());
  return connections.replica.db;
}

/** Ends this process's connections, so that a script or a test can finish. */
export async function closeDatabase(): Promise<void> {
  const open = [connections.main, connections.replica];
  connections.main = undefined;
  connections.replica = undefined;
  await Promise.all(open.map((connection) => connection?.close()));
}

function fromEnvironment() {
  return { driver: env().LIGHTSTICK_DB_DRIVER, neonProxy: env().LIGHTSTICK_NEON_PROXY };
}
