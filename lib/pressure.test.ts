import { afterAll, expect, test } from 'vitest';
import { givesWay, pressureLevel, watchQueue } from './pressure';

let fill = 0;
watchQueue(() => ({ fill, waitMs: 0 }));
afterAll(() => {
  fill = 0;
});

test.each([
  [0, []],
  [0.3, ['live']],
  [0.6, ['live', 'overlay']],
  [0.9, ['live', 'overlay', 'writing']],
] as const)('with a queue %f full, this gives way: %j', async (full, giving) => {
  fill = full;
  await expect.poll(pressureLevel, { timeout: 10_000 }).toBe(giving.length);
  expect((['live', 'overlay', 'writing'] as const).filter(givesWay)).toEqual(giving);
});
