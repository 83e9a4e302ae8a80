import { expect, test } from 'vitest';
import { batched } from './batched';

/** A loader that answers when it is told to, with each key in capitals. */
function slow() {
  const runs: { keys: string[]; answer: () => void; fail: (error: Error) => void }[] = [];
  const load = (keys: string[]) =>
    new Promise<Map<string, string>>((resolve, reject) => {
      const answer = () => resolve(new Map(keys.map((key) => [key, key.toUpperCase()])));
      runs.push({ keys, answer, fail: reject });
    });
  return { runs, find: batched(load) };
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

test('what is asked while a run is under way goes together into the next one', async () => {
  const { runs, find } = slow();
  const first = find('a');
  const later = [find('b'), find('c'), find('b')];
  expect(runs.map(({ keys }) => keys)).toEqual([['a']]);
  runs[0]?.answer();
  expect(await first).toBe('A');
  await settle();
  expect(runs.map(({ keys }) => keys)).toEqual([['a'], ['b', 'c']]);
  runs[1]?.answer();
  expect(await Promise.all(later)).toEqual(['B', 'C', 'B']);
});

test('a key asked again while its run is under way is looked up again', async () => {
  const { runs, find } = slow();
  const first = find('a');
  const again = find('a');
  runs[0]?.answer();
  await first;
  await settle();
  expect(runs[1]?.keys).toEqual(['a']);
  runs[1]?.answer();
  expect(await again).toBe('A');
});

test('what is not found is undefined', async () => {
  const find = batched(async () => new Map<string, string>());
  expect(await find('a')).toBeUndefined();
});

test('a run that fails fails for its keys alone', async () => {
  const { runs, find } = slow();
  const first = find('a');
  const second = find('b');
  runs[0]?.fail(new Error('The database is away.'));
  await expect(first).rejects.toThrow('away');
  await settle();
  runs[1]?.answer();
  expect(await second).toBe('B');
});
