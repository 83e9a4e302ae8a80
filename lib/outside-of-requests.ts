import { AsyncLocalStorage } from 'node:async_hooks';
import { processWide } from '@/lib/process-wide';

type Run = <T>(work: () => T) => T;

const outside = () => processWide('outside of requests', (): Run => AsyncLocalStorage.snapshot());

/**
 * Does `work` as if no request had called for it. A timer remembers the request in which it was set,
 * with all that it holds, until it runs: what outlives requests is to be begun here. To be called
 * once, with nothing to do, when the process starts, since it runs everything where it was first called.
 */
export function outsideOfRequests<T>(work: () => T): T {
  return outside()(work);
}
