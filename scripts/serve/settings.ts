import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nextEnv from '@next/env';
import { type Environment, EnvironmentError, parseEnvironment } from '@/lib/env';
import { Failure } from '../bootstrap/terminal.mjs';

export type Settings = {
  root: string;
  /** Where this installation keeps what is its own. */
  data: string;
  values: Environment;
  /** The operator's own database, or null for the embedded one. */
  databaseUrl: string | null;
  demo: boolean;
  /** What the application's process is given, but for the address of the embedded database. */
  environment: NodeJS.ProcessEnv;
};

/**
 * What this start is to be, from the environment and the .env files Next would read too. Throws an
 * EnvironmentError for a wrong value, and for a secret that only the operator can supply.
 */
export function readSettings(root: string, mode: 'production' | 'development'): Settings {
  nextEnv.loadEnvConfig(root, mode === 'development', { info: () => {}, error: console.error });
  const values = parseEnvironment(process.env);
  const databaseUrl = values.DATABASE_URL ?? null;
  if (databaseUrl && !values.AUTH_SECRET)
    throw new EnvironmentError(
      'AUTH_SECRET is needed because DATABASE_URL is set: try openssl rand -base64 32.',
    );
  const demo = process.env.LIGHTSTICK_DEMO ? values.LIGHTSTICK_DEMO : !databaseUrl;
  const data = join(root, '.data');
  return {
    root,
    data,
    values,
    databaseUrl,
    demo,
    environment: {
      ...process.env,
      NODE_ENV: mode,
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(values.PORT),
      SITE_URL: values.SITE_URL,
      LIGHTSTICK_DEMO: demo ? '1' : '0',
      AUTH_SECRET: values.AUTH_SECRET ?? keepSecret(data),
    },
  };
}

/** The embedded installation's own random secret: made once, readable by its owner only. */
function keepSecret(folder: string): string {
  const file = join(folder, 'auth-secret');
  const draft = `${file}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch {
    // It is there already, and whoever came first decides.
  }
  rmSync(draft);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32)
    throw new Failure(`${file} is damaged: remove it and start again; everybody signs in anew.`);
  return secret;
}
