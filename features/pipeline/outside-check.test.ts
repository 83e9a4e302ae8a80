import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCircuitBreaker } from '@/lib/circuit-breaker';
import { webhookHeaders } from '@/lib/webhook-signature';
import { askAt } from './outside-check';

const secret = 'a secret that only the two of them know';
const author = { id: 'a-fan', joinedAt: new Date('2026-01-01T00:00:00Z') };
const question = { post: 'a-post', text: '축하해', language: 'ko', author };

let answer: (request: IncomingMessage, response: ServerResponse, body: string) => void;
let asked = 0;
let through: ReturnType<typeof createCircuitBreaker>;
const server = createServer(async (request, response) => {
  asked += 1;
  let body = '';
  for await (const chunk of request) body += chunk;
  answer(request, response, body);
});
let url = '';

beforeEach(async () => {
  asked = 0;
  through = createCircuitBreaker({ failures: 5, openMs: 30_000 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

const ask = (at = url) => askAt(at, secret, through, question);
const say = (status: number, body: string) => {
  answer = (_, response) => response.writeHead(status).end(body);
};

test.each(['publish', 'hold', 'refuse'] as const)('%s is what it says', async (verdict) => {
  say(200, JSON.stringify({ verdict, reason: 'unread' }));
  expect(await ask()).toBe(verdict);
});

test('it is told no more than it needs, and signed', async () => {
  let seen = {};
  answer = ({ headers }, response, body) => {
    const id = String(headers['webhook-id']);
    const now = new Date(Number(headers['webhook-timestamp']) * 1000);
    const expected = webhookHeaders(body, secret, { id, now })['webhook-signature'];
    seen = { body: JSON.parse(body), isSigned: headers['webhook-signature'] === expected };
    response.end('{"verdict":"publish"}');
  };
  const more = { ...question, author: { ...author, sanctions: ['none of its business'] } };
  await askAt(url, secret, through, more);
  expect(seen).toEqual({
    isSigned: true,
    body: { ...question, author: { id: 'a-fan', joinedAt: '2026-01-01T00:00:00.000Z' } },
  });
});

test.each([
  [500, '{"verdict":"publish"}'],
  [200, '{"verdict":"perhaps"}'],
  [200, 'not JSON'],
  [200, `{"verdict":"publish","padding":"${'x'.repeat(5000)}"}`],
])('an answer that is none, %d %.30s, is late', async (status, body) => {
  say(status, body);
  expect(await ask()).toBe('late');
});

test('it is not followed elsewhere', async () => {
  answer = (_, response) => response.writeHead(307, { location: '/other' }).end();
  expect(await ask()).toBe('late');
  expect(asked).toBe(1);
});

test('one that does not answer, or is not there, is late; and after five times nobody waits', async () => {
  answer = () => {};
  expect(await ask()).toBe('late');
  say(503, '');
  for (const _ of [2, 3, 4, 5]) expect(await ask()).toBe('late');
  expect(asked).toBe(5);
  expect(await ask()).toBe('late');
  expect(asked).toBe(5);
  through = createCircuitBreaker({ failures: 5, openMs: 30_000 });
  expect(await ask('http://127.0.0.1:1/')).toBe('late');
});
