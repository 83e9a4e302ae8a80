import { setTimeout as sleep } from 'node:timers/promises';

type Window = { since: number; writes: number; closing: boolean };

type Options = {
  windowMs: number;
  /** More writes than this in one window are a flood. */
  calmWrites: number;
  now?: () => number;
  wait?: (milliseconds: number) => Promise<unknown>;
  /** Whether what a mark takes away could be made anew; a mark behind a write waits until it can. */
  ready?: (key: string) => Promise<boolean>;
};

/**
 * Decides when a write to something cached is worth a mark, so that there is at most one mark per
 * thing and window: at once after a quiet time, else when the window ends. A flood is not marked at
 * all until it calms down, since the copy that everybody reads renews itself by age meanwhile.
 *
 * Returns a function that notes a write to `key`: `mark` is called at once or by the work handed to
 * `later`, which ends one window after the writes have calmed down.
 */
export function createMarkWindow({
  windowMs,
  calmWrites,
  now = () => performance.now(),
  wait = sleep,
  ready = async () => true,
}: Options) {
  const windows = new Map<string, Window>();

  return (key: string, mark: () => void, later: (work: () => Promise<void>) => void): void => {
    const open = windows.get(key);
    if (open?.closing) {
      open.writes += 1;
    } else if (open && now() - open.since < windowMs) {
      open.writes = 1;
      open.closing = true;
      later(() => close(key, open, mark));
    } else {
      windows.set(key, { since: now(), writes: 0, closing: false });
      mark();
    }
  };

  async function close(key: string, open: Window, mark: () => void) {
    for (;;) {
      await wait(Math.max(0, open.since + windowMs - now()));
      open.since = now();
      if (open.writes <= calmWrites && (await ready(key))) break;
      open.writes = 0;
    }
    open.closing = false;
    mark();
  }
}
