import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGroupCommit, type GroupCommitOptions } from './group-commit';

type Item = { name: number; poison?: boolean };
const poisoned = new Error('one of these is bad');

/** A store that keeps what it was given, refuses any batch with poison in it, and can be held up. */
function createStore() {
  const batches: number[][] = [];
  const tried: number[][] = [];
  let open = Promise.withResolvers<void>();
  open.resolve();
  let inside = 0;
  return {
    batches,
    tried,
    close: () => {
      open = Promise.withResolvers();
    },
    open: () => open.resolve(),
    flush: async (items: readonly Item[]) => {
      inside += 1;
      expect(inside, 'batches at a time').toBe(1);
      tried.push(items.map(({ name }) => name));
      await open.promise;
      inside -= 1;
      if (items.some(({ poison }) => poison)) throw poisoned;
      batches.push(items.map(({ name }) => name));
      return items.map(({ name }) => `stored ${name}`);
    },
  };
}

function createGroup(
  store: ReturnType<typeof createStore>,
  options: Partial<GroupCommitOptions<Item, undefined, string>> = {},
) {
  return createGroupCommit<Item, string>({
    flush: store.flush,
    blamesItem: (error) => error === poisoned,
    maxBatch: 100,
    maxQueue: 1000,
    ...options,
  });
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
const names = (count: number) => Array.from({ length: count }, (_, name) => ({ name }));

test('items that come together are stored together, and each gets its own answer', async () => {
  const store = createStore();
  const group = createGroup(store);
  const answers = await Promise.all(names(5).map(group.submit));
  expect(answers).toEqual(['stored 0', 'stored 1', 'stored 2', 'stored 3', 'stored 4']);
  expect(store.batches).toEqual([[0, 1, 2, 3, 4]]);
});

test('while a batch is being stored the next one gathers', async () => {
  const store = createStore();
  const group = createGroup(store);
  store.close();
  const answers = [group.submit({ name: 0 })];
  await nextTurn();
  expect(store.tried).toEqual([[0]]);
  answers.push(group.submit({ name: 1 }), group.submit({ name: 2 }));
  await nextTurn();
  answers.push(group.submit({ name: 3 }));
  store.open();
  await Promise.all(answers);
  expect(store.batches).toEqual([[0], [1, 2, 3]]);
});

test('nobody is answered before the batch is stored', async () => {
  const store = createStore();
  const group = createGroup(store);
  store.close();
  let answered = false;
  const answer = group.submit({ name: 0 }).finally(() => {
    answered = true;
  });
  await nextTurn();
  await nextTurn();
  expect(answered).toBe(false);
  store.open();
  await answer;
});

test('beyond a full queue the answer is busy, at once, and later there is room again', async () => {
  const store = createStore();
  const group = createGroup(store, { maxQueue: 2 });
  store.close();
  const first = group.submit({ name: 0 });
  await nextTurn();
  const waiting = [group.submit({ name: 1 }), group.submit({ name: 2 })];
  expect(await group.submit({ name: 3 })).toEqual({ ok: false, code: 'busy' });
  store.open();
  expect(await Promise.all([first, ...waiting])).toEqual(['stored 0', 'stored 1', 'stored 2']);
  expect(await group.submit({ name: 4 })).toBe('stored 4');
  expect(store.batches.flat()).not.toContain(3);
});

test('an item that waited too long is not tried any more', async () => {
  const store = createStore();
  let time = 0;
  const group = createGroup(store, { maxWaitMs: 1000, now: () => time });
  store.close();
  const first = group.submit({ name: 0 });
  await nextTurn();
  const second = group.submit({ name: 1 });
  time = 500;
  const third = group.submit({ name: 2 });
  time = 1001;
  store.open();
  expect(await first).toBe('stored 0');
  expect(await second).toEqual({ ok: false, code: 'busy' });
  expect(await third).toBe('stored 2');
  expect(store.batches).toEqual([[0], [2]]);
});

test('a failure that is no item’s fault fails the batch at once, and the next one is tried', async () => {
  const store = createStore();
  let gone = true;
  const group = createGroup(store, {
    flush: async (items) => {
      if (gone) throw new Error('the database is gone');
      return store.flush(items);
    },
  });
  const outcomes = await Promise.allSettled(names(8).map(group.submit));
  expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
  gone = false;
  expect(await group.submit({ name: 9 })).toBe('stored 9');
});

test('a store that answers too few is a bug, and nobody gets another’s answer', async () => {
  const group = createGroup(createStore(), { flush: async () => ['only one'] });
  const outcomes = await Promise.allSettled(names(2).map(group.submit));
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('draining waits for all that was handed over', async () => {
  const store = createStore();
  const group = createGroup(store, { maxBatch: 3 });
  await group.drain();
  for (const item of names(10)) void group.submit(item);
  await group.drain();
  expect(store.batches.flat()).toEqual(names(10).map(({ name }) => name));
});

test('whatever is bad fails alone; all else is stored once, in order, in batches of the limit', async () => {
  const storm = fc.record({
    turns: fc.array(fc.array(fc.boolean(), { maxLength: 12 }), { maxLength: 6 }),
    maxBatch: fc.integer({ min: 1, max: 9 }),
  });
  await fc.assert(
    fc.asyncProperty(storm, async ({ turns, maxBatch }) => {
      const store = createStore();
      const group = createGroup(store, { maxBatch });
      const answers: Promise<unknown>[] = [];
      const items: Item[] = [];
      for (const turn of turns) {
        for (const poison of turn) {
          const item = { name: items.length, poison };
          items.push(item);
          answers.push(group.submit(item).catch((error) => error));
        }
        await nextTurn();
      }
      expect(await Promise.all(answers)).toEqual(
        items.map(({ name, poison }) => (poison ? poisoned : `stored ${name}`)),
      );
      const good = items.filter(({ poison }) => !poison).map(({ name }) => name);
      expect(store.batches.flat()).toEqual(good);
      expect(Math.max(0, ...store.tried.map((batch) => batch.length))).toBeLessThanOrEqual(
        maxBatch,
      );
    }),
  );
});

/** Tells which batches were prepared and stored, in order; both end when they are let go. */
function createStages() {
  const told: string[] = [];
  const gates = new Map<string, PromiseWithResolvers<void>>();
  const gate = (name: string) => {
    const found = gates.get(name) ?? Promise.withResolvers<void>();
    gates.set(name, found);
    return found;
  };
  const stage = (name: string) => async (items: readonly Item[]) => {
    const label = `${name} ${items.map((item) => item.name)}`;
    told.push(label);
    await gate(label).promise;
    return items.map(({ name }) => `stored ${name}`);
  };
  const group = createGroupCommit<Item, string, string[]>({
    prepare: stage('prepare'),
    flush: async (items, prepared) => {
      expect(prepared).toHaveLength(items.length);
      return stage('store')(items);
    },
    keyOf: ({ name }) => String(name % 2),
    blamesItem: () => false,
    maxBatch: 2,
    maxQueue: 10,
  });
  return { told, group, let: (label: string) => gate(label).resolve() };
}

test('the next batch is prepared while one is stored, and stored after it', async () => {
  const { told, group, let: go } = createStages();
  const first = group.submit({ name: 0 });
  await nextTurn();
  go('prepare 0');
  await nextTurn();
  const second = group.submit({ name: 1 });
  await nextTurn();
  go('prepare 1');
  await nextTurn();
  expect(told).toEqual(['prepare 0', 'store 0', 'prepare 1']);
  go('store 0');
  expect(await first).toBe('stored 0');
  go('store 1');
  expect(await second).toBe('stored 1');
  await group.drain();
  expect(told).toEqual(['prepare 0', 'store 0', 'prepare 1', 'store 1']);
});

test('what has a key at work waits until that is answered, and others pass', async () => {
  const { told, group, let: go } = createStages();
  const answers = [group.submit({ name: 0 })];
  await nextTurn();
  answers.push(group.submit({ name: 2 }), group.submit({ name: 3 }));
  for (const label of ['prepare 0', 'prepare 3']) go(label);
  await nextTurn();
  await nextTurn();
  expect(told).toEqual(['prepare 0', 'store 0', 'prepare 3']);
  for (const label of ['store 0', 'store 3', 'prepare 2', 'store 2']) go(label);
  expect(await Promise.all(answers)).toEqual(['stored 0', 'stored 2', 'stored 3']);
});

test('a preparation that fails fails its batch, or the item at fault', async () => {
  const store = createStore();
  const refuse = async (items: readonly Item[]): Promise<undefined> => {
    if (items.some(({ poison }) => poison)) throw poisoned;
  };
  const group = createGroup(store, { prepare: refuse });
  const items = [{ name: 0 }, { name: 1, poison: true }, { name: 2 }];
  const outcomes = await Promise.all(
    items.map((item) => group.submit(item).catch((error) => error)),
  );
  expect(outcomes).toEqual(['stored 0', poisoned, 'stored 2']);
});

test('it tells how full its queue is and how long the first has waited', async () => {
  const store = createStore();
  let time = 0;
  const group = createGroupCommit({
    flush: store.flush,
    blamesItem: () => false,
    maxBatch: 1,
    maxQueue: 4,
    now: () => time,
  });
  expect(group.load()).toEqual({ fill: 0, waitMs: 0 });
  store.close();
  const stored = [1, 2, 3].map((name) => group.submit({ name }));
  await expect.poll(() => store.tried).toEqual([[1]]);
  time = 700;
  expect(group.load()).toEqual({ fill: 0.5, waitMs: 700 });
  store.open();
  await Promise.all(stored);
  expect(group.load()).toEqual({ fill: 0, waitMs: 0 });
});
