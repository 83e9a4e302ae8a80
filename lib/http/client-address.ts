import 'server-only';
import { env } from '@/lib/env';

/**
 * The network a request comes from, for limits: the address that the outermost trusted proxy saw
 * (TRUST_PROXY counts proxies from the right of X-Forwarded-For), or 'direct' where none is
 * trusted, since a client can write anything in that header. IPv6 is cut to its /64, one household.
 */
export function clientNetwork(headers: Headers): string {
  const trusted = env().TRUST_PROXY;
  if (trusted === 0) return 'direct';
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const address = hops.at(-trusted) || 'direct';
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
}
