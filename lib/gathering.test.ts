import { expect, test } from 'vitest';
import { gathering } from './gathering';

/** Work whose runs end when the test says so. */
function heldWork() {
  const runs: { things: string[]; end: (error?: Error) => void }[] = [];
  const gather = gathering<string>(
    (things) =>
      new Promise<void>((resolve, reject) => {
        runs.push({ things, end: (error) => (error ? reject(error) : resolve()) });
      }),
  );
  return { runs, gather };
}

test('what is brought while a run is on goes together, once each, into the next', async () => {
  const { runs, gather } = heldWork();
  const first = gather(['a']);
  await expect.poll(() => runs.length).toBe(1);
  const second = gather(['b', 'c']);
  const third = gather(['c', 'd']);
  expect(runs).toHaveLength(1);
  runs[0]?.end();
  await first;
  await expect.poll(() => runs.length).toBe(2);
  expect(runs.map(({ things }) => things)).toEqual([['a'], ['b', 'c', 'd']]);
  runs[1]?.end();
  await Promise.all([second, third]);
});

test('the same thing brought again during its run is run again', async () => {
  const { runs, gather } = heldWork();
  const first = gather(['a']);
  await expect.poll(() => runs.length).toBe(1);
  const again = gather(['a']);
  runs[0]?.end();
  await first;
  await expect.poll(() => runs.length).toBe(2);
  runs[1]?.end();
  await again;
  expect(runs.map(({ things }) => things)).toEqual([['a'], ['a']]);
});

test('a run that fails fails for its own callers alone', async () => {
  const { runs, gather } = heldWork();
  const first = gather(['a']);
  await expect.poll(() => runs.length).toBe(1);
  const second = gather(['b']);
  runs[0]?.end(new Error('broken'));
  await expect(first).rejects.toThrow('broken');
  await expect.poll(() => runs.length).toBe(2);
  runs[1]?.end();
  await expect(second).resolves.toBeUndefined();
});
