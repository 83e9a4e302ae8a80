/** The answer to an item that was not tried, because too much waits already: ask again in a moment. */
export type Busy = { ok: false; code: 'busy' };

const busy: Busy = { ok: false, code: 'busy' };

export type GroupCommit<Item, Result> = {
  /**
   * Hands over one item and resolves with its result once its batch is stored. Resolves with `Busy`
   * when the queue is full or the item waited too long; it was not tried then. Rejects with what
   * `flush` threw for it.
   */
  submit: (item: Item) => Promise<Result | Busy>;
  /** Resolves once everything submitted so far, and meanwhile, is answered. */
  drain: () => Promise<void>;
  /** How full the queue is, from 0 to 1, and how many milliseconds its first item has waited. */
  load: () => { fill: number; waitMs: number };
};

export type GroupCommitOptions<Item, Result> = {
  /** Stores a batch, whole or not at all, and returns one result per item in the same order. */
  flush: (items: readonly Item[]) => Promise<readonly Result[]>;
  /**
   * Whether a failed batch may have failed for one item's sake. Then its halves are tried alone, so
   * that only the item at fault fails; else all fail together.
   */
  blamesItem: (error: unknown) => boolean;
  maxBatch: number;
  maxQueue: number;
  /** How long a batch stays open after the first item came; 0 is one turn of the event loop. */
  gatherMs?: number;
  maxWaitMs?: number;
  now?: () => number;
};

type Waiting<Item, Result> = {
  item: Item;
  since: number;
  resolve: (result: Result | Busy) => void;
  reject: (error: unknown) => void;
};

/**
 * Turns many small writes into few large ones: while one batch is being stored the next one
 * gathers, so that the batches grow with the load and a lone item hardly waits. One batch runs at a
 * time, in the order of submission.
 */
export function createGroupCommit<Item, Result>({
  flush,
  blamesItem,
  maxBatch,
  maxQueue,
  gatherMs = 0,
  maxWaitMs = Number.POSITIVE_INFINITY,
  now = () => performance.now(),
}: GroupCommitOptions<Item, Result>): GroupCommit<Item, Result> {
  const queue: Waiting<Item, Result>[] = [];
  let running: Promise<void> | null = null;

  function submit(item: Item): Promise<Result | Busy> {
    if (queue.length >= maxQueue) return Promise.resolve(busy);
    return new Promise((resolve, reject) => {
      queue.push({ item, since: now(), resolve, reject });
      running ??= run();
    });
  }

  async function run() {
    while (queue.length > 0) {
      await gather(gatherMs);
      const batch = queue.splice(0, maxBatch);
      const late = now() - maxWaitMs;
      for (const { since, resolve } of batch) if (since < late) resolve(busy);
      await answer(batch.filter(({ since }) => since >= late));
    }
    running = null;
  }

  async function answer(batch: Waiting<Item, Result>[]): Promise<void> {
    if (batch.length === 0) return;
    try {
      const results = await flush(batch.map(({ item }) => item));
      if (results.length !== batch.length)
        throw new Error(`${batch.length} items were answered with ${results.length} results.`);
      // The lengths agree, so each index has its result, `undefined` being one like any other.
      for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result);
    } catch (error) {
      if (batch.length === 1 || !blamesItem(error)) {
        for (const { reject } of batch) reject(error);
        return;
      }
      const middle = Math.ceil(batch.length / 2);
      await answer(batch.slice(0, middle));
      await answer(batch.slice(middle));
    }
  }

  function load() {
    const [first] = queue;
    return { fill: queue.length / maxQueue, waitMs: first ? now() - first.since : 0 };
  }

  return { submit, drain: async () => running ?? undefined, load };
}

function gather(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (milliseconds > 0) setTimeout(resolve, milliseconds);
    else setImmediate(resolve);
  });
}
