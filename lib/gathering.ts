/**
 * Turns many calls into few: `work` runs with what the first call brought, and whatever is brought
 * while it runs goes together into the next run. One run at a time; each thing at most once in it.
 * The function returned settles as the run settles that took its things along.
 */
export function gathering<T>(work: (things: T[]) => Promise<void>) {
  const waiting = new Set<T>();
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | null = null;

  return (things: readonly T[]): Promise<void> => {
    for (const thing of things) waiting.add(thing);
    next ??= running.then(() => {
      const batch = [...waiting];
      waiting.clear();
      next = null;
      const run = work(batch);
      running = run.catch(() => {});
      return run;
    });
    return next;
  };
}
