import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../bootstrap/terminal.mjs';

type Running = { exited: Promise<void>; stop: () => Promise<void> };

export type Supervised<Part extends Running> = {
  /** As a person calls it: “The database”. */
  name: string;
  first: Part;
  /** Called after the part ended unasked. What it throws is the end. */
  again: () => Promise<Part>;
  /** Where to look when it keeps ending. */
  hint: string;
};

const PATIENCE = { ends: 5, withinMs: 60_000, firstDelayMs: 250 };

/**
 * Keeps one part of the site running: it is started again when it ends by itself, at once and then
 * after ever longer pauses. `lost` resolves with why once it has ended five times within a minute,
 * or can't be started; never after `stop`.
 */
export function supervise<Part extends Running>(
  { name, first, again, hint }: Supervised<Part>,
  { ends, withinMs, firstDelayMs } = PATIENCE,
) {
  let current: Promise<Part> = (async () => first)();
  const stopping = new AbortController();
  const ended: number[] = [];

  async function watch(): Promise<unknown> {
    while (!stopping.signal.aborted) {
      await (await current).exited;
      if (stopping.signal.aborted) break;
      const now = performance.now();
      ended.push(now);
      const lately = ended.filter((at) => now - at < withinMs).length;
      if (lately >= ends)
        return new Failure(`${name} ended by itself ${lately} times in a minute: see ${hint}.`);
      console.log(`${name} ended by itself: starting it again.`);
      if (lately > 1) await pause(firstDelayMs * 2 ** (lately - 2), stopping.signal);
      if (!stopping.signal.aborted) current = again();
    }
    return new Promise(() => {});
  }

  return {
    lost: watch().catch((error: unknown) => error),
    /** Ends the part, also one that is being started this moment. */
    stop: async () => {
      stopping.abort();
      await current.then((part) => part.stop()).catch(() => {});
    },
  };
}

function pause(milliseconds: number, signal: AbortSignal) {
  return delay(milliseconds, undefined, { signal }).catch(() => {});
}
