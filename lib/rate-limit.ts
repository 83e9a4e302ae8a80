import 'server-only';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export type Allowance = { ok: true } | { ok: false; code: 'too-many'; retryAfter: number };

/** Takes one from what `key` may do; a refusal says after how many whole seconds to come again. */
export type RateLimit = (key: string) => Promise<Allowance>;

/**
 * Allows each key `points` uses in any `seconds`, counted in this process. `name` is one limit for
 * the whole process, however many bundles load the module that declares it.
 */
export function rateLimit(name: string, points: number, seconds: number): RateLimit {
  return async (key) => {
    counters[name] ??= new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
    try {
      await counters[name].consume(key);
      return { ok: true };
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const retryAfter = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      return { ok: false, code: 'too-many', retryAfter };
    }
  };
}

const shared = globalThis as typeof globalThis & {
  lightstickLimits?: Record<string, RateLimiterMemory>;
};
shared.lightstickLimits ??= {};
const counters = shared.lightstickLimits;
