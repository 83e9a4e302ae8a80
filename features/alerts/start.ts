import 'server-only';
import { processWide } from '@/lib/process-wide';
import { alertSettings } from './settings';

/**
 * Has this process tell the moderators when their queue is late, once however often it is called,
 * and until it is asked to end; not at all where nobody is to be told.
 */
export async function startAlerts(): Promise<void> {
  const settings = alertSettings();
  if (settings.targets.length === 0) return;
  // What sends takes memory, and most processes never need it.
  const { runLoop } = await import('./loop');
  processWide('alerts', () => {
    const loop = runLoop(settings);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, loop.stop);
    return loop;
  });
}
