import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { deliverDue } from './deliveries';
import type { AlertSettings } from './settings';
import { createWatch } from './watch';

const EVERY_MS = 10_000;

export type Loop = { stop: () => Promise<void> };

/**
 * Looks at the queue every few seconds and delivers what is due, until `stop`, which resolves after
 * the attempt that is under way. It keeps no process alive, and a database that is away ends only
 * the round.
 */
export function runLoop(settings: AlertSettings, everyMs = EVERY_MS): Loop {
  const ending = new AbortController();
  const { signal } = ending;
  const watch = createWatch(settings);
  const running = (async () => {
    while (!signal.aborted) {
      try {
        await watch();
        await deliverDue(settings.targets, signal);
      } catch (error) {
        console.warn('Alerts wait:', error instanceof Error ? (error.cause ?? error) : error);
      }
      // Spread out, so that processes that began together do not ask together.
      const pause = everyMs * (0.75 + Math.random() / 2);
      await sleep(pause, undefined, { signal, ref: false }).catch(() => {});
    }
  })();
  return {
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}
