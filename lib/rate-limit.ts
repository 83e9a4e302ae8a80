import 'server-only';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { clientNetwork } from '@/lib/http/client-address';
import type { Refusal } from '@/lib/http/refusal';
import { outsideOfRequests } from '@/lib/outside-of-requests';
import { processWide } from '@/lib/process-wide';

export type Allowance = { ok: true } | Refusal<'rate-limited'>;

/** Where no proxy tells networks apart, all of them share one allowance, this many times as large. */
const DIRECT_FACTOR = 50;

/**
 * A limit of `points` uses in any `seconds`, counted for each key in this process. Using it takes
 * one; a refusal says after how many whole seconds to come again.
 */
export function rateLimit(name: string, points: number, seconds: number) {
  return async (key: string): Promise<Allowance> => {
    const counter = processWide(
      `limit ${name}`,
      () => new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
    );
    try {
      // It sets a timer for each key, which lasts for all of `seconds`.
      await outsideOfRequests(() => counter.consume(key));
      return { ok: true };
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const retryAfter = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      return { ok: false, code: 'rate-limited', retryAfter };
    }
  };
}

/** As `rateLimit`, counted for each network that requests come from. */
export function networkLimit(name: string, points: number, seconds: number) {
  const apart = rateLimit(name, points, seconds);
  const together = rateLimit(`${name} direct`, points * DIRECT_FACTOR, seconds);
  return (headers: Headers): Promise<Allowance> => {
    const network = clientNetwork(headers);
    return network === 'direct' ? together(network) : apart(network);
  };
}
