import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, expect, test } from 'vitest';
import { checkerOf, operationsOf } from '@/e2e/openapi';
import { refusalStatus } from '@/lib/http/refusal';

const file = join(import.meta.dirname, 'openapi.yaml');
const api = join(import.meta.dirname, '../app/api');

/** The doors of accounts and of the desk: forms of this site that nobody else has a use for. */
const ownForms = [
  'account',
  'auth',
  'handles',
  'members',
  'moderation/acts',
  'moderation/cases',
  'phrases',
  'sanctions',
  'sign-in',
  'sign-out',
];
const codesOfOwnForms = [
  'already-answered',
  'already-appealed',
  'already-decided',
  'already-sanctioned',
  'choice-missing',
  'claimed',
  'end-missing',
  'last-owner',
  'not-banned',
  'nothing-chosen',
  'own-account',
  'own-sanction',
  'phrase-gone',
  'phrase-hits',
  'phrase-listed',
  'phrases-full',
  'role-not-below',
  'sanction-over',
  'too-many',
];

const validator = new Validator();
let valid: Awaited<ReturnType<typeof validator.validate>>;

beforeAll(async () => {
  valid = await validator.validate(file);
});

/** The methods of each route handler under app/api, as `GET /api/…`. */
function doors(): string[] {
  return readdirSync(api, { recursive: true, encoding: 'utf8' })
    .filter(
      (path) =>
        path.endsWith('route.ts') && !ownForms.some((own) => path.startsWith(join(own, sep))),
    )
    .flatMap((path) => {
      const folders = path.split(sep).slice(0, -1).join('/');
      const source = readFileSync(join(api, path), 'utf8');
      const methods = source.matchAll(/^export (?:async )?(?:function|const) ([A-Z]+)\b/gm);
      return [...methods].map(
        ([, method]) => `${method} /api/${folders.replace(/\[(\w+)\]/g, '{$1}')}`,
      );
    });
}

test('the file is a valid description by OpenAPI 3.1', () => {
  expect(valid).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('every door is described, and nothing else is', () => {
  const described = operationsOf(validator.specification).map(({ name }) => name);
  expect(doors().length).toBeGreaterThan(15);
  expect(described.sort()).toEqual(doors().sort());
});

test('every refusal stands under the status that it has, and each has a door', () => {
  const described = operationsOf(validator.specification).flatMap(({ answers }) => answers);
  const codes = described.filter(({ code }) => code !== null);
  for (const { status, code } of codes)
    expect([code, status]).toEqual([code, refusalStatus[code as keyof typeof refusalStatus]]);
  const known = new Set([...codes.map(({ code }) => code), ...codesOfOwnForms]);
  expect([...known].sort()).toEqual(Object.keys(refusalStatus).sort());
});

test('an answer that is not as described is told', () => {
  const { check, unseen } = checkerOf(validator.specification);
  const name = 'GET /api/posts/{slug}/comments';
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  const before = unseen();
  expect(check(name, { status: 200, headers, body: '{"comments":[{"id":"x"}]}' })).toEqual(
    expect.arrayContaining([
      'Cache-Control must be equal to constant',
      "body/comments/0 must have required property 'parts'",
      'body/comments/0/id must match format "uuid"',
    ]),
  );
  expect(check(name, { status: 418, headers, body: '{}' })).toEqual(['418 is not described']);
  const body = '{"error":{"code":"closed"}}';
  expect(check(name, { status: 404, headers, body })).toHaveLength(1);
  expect(check(name, { status: 503, headers, body })[0]).toBe('no Retry-After');
  expect(before.filter((answer) => !unseen().includes(answer))).toEqual([`${name} 200`]);
});
