export type CircuitBreaker = {
  /** Runs `work`; null at once while it is open, and when `work` throws. */
  run: <T>(work: () => Promise<T>) => Promise<T | null>;
  isOpen: () => boolean;
};

type Options = {
  /** Failures in a row after which it opens. */
  failures: number;
  /** How long it stays open, in milliseconds; then one call tries whether all is well again. */
  openMs: number;
  now?: () => number;
};

/** Stops asking who fails again and again, so that nobody waits for an answer that does not come. */
export function createCircuitBreaker({
  failures,
  openMs,
  now = Date.now,
}: Options): CircuitBreaker {
  let inARow = 0;
  let openUntil = 0;
  let trying = false;

  const isOpen = () => inARow >= failures && (now() < openUntil || trying);

  async function run<T>(work: () => Promise<T>): Promise<T | null> {
    if (isOpen()) return null;
    trying = inARow >= failures;
    try {
      const result = await work();
      inARow = 0;
      return result;
    } catch {
      inARow += 1;
      openUntil = now() + openMs;
      return null;
    } finally {
      trying = false;
    }
  }

  return { run, isOpen };
}
