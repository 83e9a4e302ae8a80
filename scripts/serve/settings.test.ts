import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { variables } from '@/lib/env';
import { readSettings } from './settings';

const url = 'postgres://me:pw@db.example.org/app';
const secret = 'x'.repeat(32);
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'settings-'));
  for (const name of Object.keys(variables)) vi.stubEnv(name, undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

function read(given: Record<string, string> = {}) {
  for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value);
  return readSettings(root, 'production');
}

test.each([
  ['with nothing set', {}, true],
  ['when switched off', { LIGHTSTICK_DEMO: '0' }, false],
  ["on the operator's own database", { DATABASE_URL: url, AUTH_SECRET: secret }, false],
  [
    'there too, when asked for',
    { DATABASE_URL: url, AUTH_SECRET: secret, LIGHTSTICK_DEMO: '1' },
    true,
  ],
])('the demo %s', (_, given, demo) => {
  const settings = read(given);
  expect(settings.demo).toBe(demo);
  expect(settings.environment.LIGHTSTICK_DEMO).toBe(demo ? '1' : '0');
});

test("the operator's own database needs the operator's own secret", () => {
  expect(() => read({ DATABASE_URL: url })).toThrow('AUTH_SECRET is needed');
});

test('the embedded installation makes its secret once, for its owner only', () => {
  const first = read().environment.AUTH_SECRET;
  expect(first).toMatch(/^[\w-]{43}$/);
  expect(read().environment.AUTH_SECRET).toBe(first);
  expect(statSync(join(root, '.data/auth-secret')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(root, '.data/auth-secret'), 'utf8')).toBe(first);
});

test('a damaged secret is refused, not replaced', () => {
  read();
  writeFileSync(join(root, '.data/auth-secret'), 'short');
  expect(() => read()).toThrow('auth-secret is damaged');
});

test('the site is at the port it was given', () => {
  expect(read({ PORT: '4100' }).environment).toMatchObject({
    PORT: '4100',
    SITE_URL: 'http://localhost:4100',
  });
});
