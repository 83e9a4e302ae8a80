/**
 * Turns many lookups into few: `load` runs with the key of the first, and the keys that come while
 * it runs go together into the next run. One run at a time. The function returned resolves with
 * what a run that began after the call found for the key, undefined where it found nothing, and
 * rejects with what that run threw.
 */
export function batched<Key, Value>(load: (keys: Key[]) => Promise<ReadonlyMap<Key, Value>>) {
  let waiting = new Map<Key, PromiseWithResolvers<Value | undefined>>();
  let running = false;

  async function run() {
    running = true;
    while (waiting.size > 0) {
      const batch = waiting;
      waiting = new Map();
      try {
        const found = await load([...batch.keys()]);
        for (const [key, { resolve }] of batch) resolve(found.get(key));
      } catch (error) {
        for (const { reject } of batch.values()) reject(error);
      }
    }
    running = false;
  }

  return (key: Key): Promise<Value | undefined> => {
    const asked = waiting.get(key) ?? Promise.withResolvers<Value | undefined>();
    waiting.set(key, asked);
    if (!running) void run();
    return asked.promise;
  };
}
