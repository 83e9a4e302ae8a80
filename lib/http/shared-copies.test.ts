import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { purgeSharedCopies } from './shared-copies';

const secret = 's'.repeat(32);
const requests: { method?: string; secret?: string; prefixes: string[] }[] = [];
let answers: number[] = [];

const front = createServer(async (request, response) => {
  const { prefixes } = JSON.parse(await text(request));
  requests.push({ method: request.method, secret: request.headers.authorization, prefixes });
  response.writeHead(answers.shift() ?? 204).end();
}).listen(0, '127.0.0.1');
await once(front, 'listening');

process.env.SITE_URL = 'https://fans.example.org';
process.env.PURGE_URL = `http://127.0.0.1:${(front.address() as AddressInfo).port}/purge`;
process.env.PURGE_SECRET = secret;

beforeEach(() => {
  requests.length = 0;
  answers = [];
});
afterAll(() => front.close());

test('the front is told the addresses, with the secret', async () => {
  await purgeSharedCopies(['/en/posts/a', '/ko/posts/a']);
  expect(requests).toEqual([
    {
      method: 'POST',
      secret: `Bearer ${secret}`,
      prefixes: ['fans.example.org/en/posts/a', 'fans.example.org/ko/posts/a'],
    },
  ]);
});

test('a front that stumbles is told again', async () => {
  answers = [500, 503];
  await purgeSharedCopies(['/en/posts/b']);
  expect(requests.map(({ prefixes }) => prefixes)).toEqual(
    Array(3).fill(['fans.example.org/en/posts/b']),
  );
});

test('a front that refuses is given up and logged, without the secret', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  answers = [403, 403, 403];
  await purgeSharedCopies(['/en/posts/c']);
  expect(requests).toHaveLength(3);
  const said = log.mock.calls.flat().join(' ');
  expect(said).toContain('status 403');
  expect(said).toContain('fans.example.org/en/posts/c');
  expect(said).not.toContain(secret);
});

test('many at once make few requests of at most thirty addresses, each told once', async () => {
  const paths = Array.from({ length: 70 }, (_, index) => `/en/posts/${index}`);
  await Promise.all(
    paths.flatMap((path) => [purgeSharedCopies([path]), purgeSharedCopies([path])]),
  );
  const told = requests.flatMap(({ prefixes }) => prefixes);
  expect(told.sort()).toEqual(paths.map((path) => `fans.example.org${path}`).sort());
  expect(requests.length).toBeLessThanOrEqual(4);
});
