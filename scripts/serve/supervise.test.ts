import { expect, test } from 'vitest';
import { supervise } from './supervise';

/** A part that a test can end, and what was asked of it. */
function part() {
  const { promise: exited, resolve: end } = Promise.withResolvers<void>();
  const asked: string[] = [];
  const stop = async () => {
    asked.push('stop');
    end();
  };
  return { exited, end, stop, asked };
}

function parts() {
  const all = [part()];
  const again = async () => {
    const next = part();
    all.push(next);
    return next;
  };
  return { all, again, hint: 'its log', name: 'The part', first: all[0] ?? part() };
}

const quick = { ends: 3, withinMs: 60_000, firstDelayMs: 1 };

test('what ends by itself is started again, and stopped when asked', async () => {
  const stage = parts();
  const kept = supervise(stage, quick);
  stage.all[0]?.end();
  await expect.poll(() => stage.all.length).toBe(2);
  await kept.stop();
  expect(stage.all.map(({ asked }) => asked)).toEqual([[], ['stop']]);
  expect(await Promise.race([kept.lost, Promise.resolve('running')])).toBe('running');
});

test('what keeps ending is given up with a sentence', async () => {
  const stage = parts();
  const kept = supervise(stage, quick);
  for (const number of [1, 2, 3]) {
    await expect.poll(() => stage.all.length).toBe(number);
    stage.all[number - 1]?.end();
  }
  expect(await kept.lost).toMatchObject({
    message: 'The part ended by itself 3 times in a minute: see its log.',
  });
  expect(stage.all.length).toBe(3);
});

test('ends that lie far apart are forgiven', async () => {
  const stage = parts();
  supervise(stage, { ...quick, withinMs: 0 });
  for (const number of [1, 2, 3, 4, 5]) {
    await expect.poll(() => stage.all.length).toBe(number);
    stage.all[number - 1]?.end();
  }
  await expect.poll(() => stage.all.length).toBe(6);
});

test('what can’t be started again is lost with the reason', async () => {
  const stage = parts();
  const reason = new Error('The disk is full.');
  const kept = supervise({ ...stage, again: () => Promise.reject(reason) }, quick);
  stage.all[0]?.end();
  expect(await kept.lost).toBe(reason);
  await kept.stop();
});
