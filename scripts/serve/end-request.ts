const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const PARENT_EVERY_MS = 500;

/** Settles when this process is to end: by a signal, or because the npm that ran it was killed. */
export function untilAskedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve());
    const parent = process.ppid;
    if (!process.env.npm_lifecycle_event && !process.env.LIGHTSTICK_RUN_AGAIN) return;
    setInterval(() => {
      if (process.ppid !== parent) resolve();
    }, PARENT_EVERY_MS).unref();
  });
}
