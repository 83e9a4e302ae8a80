import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rateLimit } from './rate-limit';

beforeEach(() => {
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
