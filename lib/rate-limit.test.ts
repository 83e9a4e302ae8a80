import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { networkLimit, rateLimit } from './rate-limit';

beforeEach(() => {
  process.env.TRUST_PROXY = '1';
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('each key has its own allowance, and a refusal says when to come again', async () => {
  const limit = rateLimit('test-own', 2, 60);
  expect(await limit('a')).toEqual({ ok: true });
  expect(await limit('a')).toEqual({ ok: true });
  expect(await limit('a')).toEqual({ ok: false, code: 'rate-limited', retryAfter: 60 });
  expect(await limit('b')).toEqual({ ok: true });
});

test('the allowance comes back when the time is over', async () => {
  const limit = rateLimit('test-back', 1, 60);
  await limit('a');
  expect((await limit('a')).ok).toBe(false);
  vi.advanceTimersByTime(60_001);
  expect(await limit('a')).toEqual({ ok: true });
});

test('a limit declared twice is one limit', async () => {
  await rateLimit('test-twice', 1, 60)('a');
  expect((await rateLimit('test-twice', 1, 60)('a')).ok).toBe(false);
});

test('networks are counted apart where a proxy tells them apart', async () => {
  const limit = networkLimit('test-networks', 1, 60);
  const from = (address: string) => limit(new Headers({ 'x-forwarded-for': address }));
  expect(await from('198.51.100.1')).toEqual({ ok: true });
  expect((await from('198.51.100.1')).ok).toBe(false);
  expect(await from('198.51.100.2')).toEqual({ ok: true });
});

test('where nothing tells them apart, all share one that is larger', async () => {
  const limit = networkLimit('test-together', 1, 60);
  for (let use = 0; use < 50; use += 1) expect((await limit(new Headers())).ok).toBe(true);
  expect((await limit(new Headers())).ok).toBe(false);
});
