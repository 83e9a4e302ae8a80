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

export type GroupCommitOptions<Item, Prepared, Result> = {
  /**
   * Reads what a batch is judged by. It runs while the batch before is still being stored, so that
   * neither waits for the other: what it reads must not depend on items of another `keyOf`.
   */
  prepare?: (items: readonly Item[]) => Promise<Prepared>;
  /** Stores a batch, whole or not at all, and returns one result per item in the same order. */
  flush: (items: readonly Item[], prepared: Prepared) => Promise<readonly Result[]>;
  /** Items of one key are prepared only once all earlier ones of that key are answered. */
  keyOf?: (item: Item) => string;
  /**
   * Whether a failed batch may have failed for one item's sake. Then its halves are tried alone, so
   * that only the item at fault fails; else all fail together.
   */
  blamesItem: (error: unknown) => boolean;
  maxBatch: number;
  maxQueue: number;
  maxWaitMs?: number;
  now?: () => number;
};

type Waiting<Item, Result> = {
  item: Item;
  since: number;
  resolve: (result: Result | Busy) => void;
  reject: (error: unknown) => void;
};

/** What `prepare` read, or what it threw. */
type Ready<Prepared> = { prepared: Prepared } | { failed: unknown };

/**
 * Turns many small writes into few large ones: while one batch is being stored the next one
 * gathers, and is prepared where that is wanted, so that the batches grow with the load and a lone
 * item hardly waits. One batch is stored at a time, in the order of submission, but that an item
 * whose key is still at work lets others pass.
 */
export function createGroupCommit<Item, Result, Prepared = undefined>({
  prepare,
  flush,
  keyOf,
  blamesItem,
  maxBatch,
  maxQueue,
  maxWaitMs = Number.POSITIVE_INFINITY,
  now = () => performance.now(),
}: GroupCommitOptions<Item, Prepared, Result>): GroupCommit<Item, Result> {
  let queue: Waiting<Item, Result>[] = [];
  /** The keys of the batches that are not answered yet. */
  const atWork = new Set<string>();
  let running: Promise<void> | null = null;
  let storing: Promise<void> = Promise.resolve();

  function submit(item: Item): Promise<Result | Busy> {
    if (queue.length >= maxQueue) return Promise.resolve(busy);
    return new Promise((resolve, reject) => {
      queue.push({ item, since: now(), resolve, reject });
      running ??= run();
    });
  }

  async function run() {
    while (queue.length > 0) {
      await gather();
      if (!prepare) await storing;
      const { batch, keys } = takeBatch();
      if (batch.length === 0) {
        await storing;
        continue;
      }
      const ready = await prepared(batch);
      await storing;
      storing = answer(batch, ready).then(() => {
        for (const key of keys) atWork.delete(key);
      });
    }
    running = null;
  }

  /** The first of the queue whose keys are free; those that waited too long are turned away. */
  function takeBatch() {
    const batch: Waiting<Item, Result>[] = [];
    const left: Waiting<Item, Result>[] = [];
    const keys = new Set<string>();
    const late = now() - maxWaitMs;
    for (const waiting of queue) {
      const key = keyOf?.(waiting.item);
      if (waiting.since < late) waiting.resolve(busy);
      else if (batch.length === maxBatch || (key !== undefined && atWork.has(key)))
        left.push(waiting);
      else {
        batch.push(waiting);
        if (key !== undefined) keys.add(key);
      }
    }
    queue = left;
    for (const key of keys) atWork.add(key);
    return { batch, keys };
  }

  async function prepared(batch: Waiting<Item, Result>[]): Promise<Ready<Prepared>> {
    try {
      // Without a `prepare`, `Prepared` is undefined.
      return { prepared: (await prepare?.(batch.map(({ item }) => item))) as Prepared };
    } catch (failed) {
      return { failed };
    }
  }

  /** Stores a batch and tells each item its result; never rejects. */
  async function answer(batch: Waiting<Item, Result>[], ready: Ready<Prepared>): Promise<void> {
    try {
      if ('failed' in ready) throw ready.failed;
      const items = batch.map(({ item }) => item);
      const results = await flush(items, ready.prepared);
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
      for (const half of [batch.slice(0, middle), batch.slice(middle)])
        await answer(half, await prepared(half));
    }
  }

  async function drain() {
    do {
      await running;
      await storing;
    } while (running);
  }

  function load() {
    const [first] = queue;
    return { fill: queue.length / maxQueue, waitMs: first ? now() - first.since : 0 };
  }

  return { submit, drain, load };
}

/** A batch stays open for one turn of the event loop after its first item came. */
function gather(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
