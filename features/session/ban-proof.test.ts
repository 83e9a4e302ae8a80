import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { banProofCookie, provenBan } from './ban-proof';

const ban = '019a0000-0000-7000-8000-000000000001';
const other = '019a0000-0000-7000-8000-000000000002';
beforeAll(() => {
  process.env.AUTH_SECRET = 'only-for-these-tests-and-long-enough';
});
afterEach(() => vi.useRealTimers());

const cookieValue = (cookie: string) => decodeURIComponent(/=([^;]*)/.exec(cookie)?.[1] ?? '');

test('a proof opens its own ban for an hour', () => {
  vi.useFakeTimers({ now: new Date('2026-05-01T12:00:00Z') });
  const cookie = banProofCookie(ban);
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=lax/);
  const value = cookieValue(cookie);
  expect(provenBan(value)).toBe(ban);
  vi.setSystemTime(new Date('2026-05-01T12:59:59Z'));
  expect(provenBan(value)).toBe(ban);
  vi.setSystemTime(new Date('2026-05-01T13:00:00Z'));
  expect(provenBan(value)).toBeNull();
});

test('nothing else does', () => {
  const value = cookieValue(banProofCookie(ban));
  const [id, until = '', mac] = value.split('.');
  for (const forged of [
    undefined,
    '',
    ban,
    `${id}.${until}`,
    `${other}.${until}.${mac}`,
    `${id}.${Number(until) + 1}.${mac}`,
    `${id}.Infinity.${mac}`,
    `${value}x`,
    value.slice(0, -1),
    cookieValue(banProofCookie(null)),
  ])
    expect(provenBan(forged), String(forged)).toBeNull();
});
