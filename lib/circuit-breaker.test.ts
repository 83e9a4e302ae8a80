import { expect, test } from 'vitest';
import { createCircuitBreaker } from './circuit-breaker';

function scene() {
  const clock = { now: 0 };
  const breaker = createCircuitBreaker({ failures: 3, openMs: 1000, now: () => clock.now });
  let calls = 0;
  const ask = (work: () => Promise<string>) =>
    breaker.run(() => {
      calls += 1;
      return work();
    });
  const fail = () => ask(() => Promise.reject(new Error('away')));
  return { breaker, clock, ask, fail, calls: () => calls };
}

test('hands on what comes, and null for what fails', async () => {
  const { ask, fail } = scene();
  expect(await ask(async () => 'yes')).toBe('yes');
  expect(await fail()).toBeNull();
});

test('opens after failures in a row, and only in a row', async () => {
  const { breaker, ask, fail, calls } = scene();
  for (const _ of [1, 2]) await fail();
  await ask(async () => 'yes');
  for (const _ of [1, 2]) await fail();
  expect(breaker.isOpen()).toBe(false);
  await fail();
  expect(breaker.isOpen()).toBe(true);
  const before = calls();
  expect(await ask(async () => 'yes')).toBeNull();
  expect(calls()).toBe(before);
});

test('lets one try after a while: well again, it closes; else it stays open as long once more', async () => {
  const { breaker, clock, ask, fail, calls } = scene();
  for (const _ of [1, 2, 3]) await fail();
  clock.now = 1000;
  const before = calls();
  const [first, second] = await Promise.all([fail(), fail()]);
  expect([first, second, calls()]).toEqual([null, null, before + 1]);
  expect(breaker.isOpen()).toBe(true);
  clock.now = 2000;
  expect(await ask(async () => 'yes')).toBe('yes');
  expect(breaker.isOpen()).toBe(false);
});
