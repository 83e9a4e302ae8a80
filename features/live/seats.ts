import 'server-only';
import { env } from '@/lib/env';
import { clientNetwork } from '@/lib/http/client-address';
import { processWide } from '@/lib/process-wide';

const taken = () => processWide('seats', () => ({ all: 0, networks: new Map<string, number>() }));

/** Whether one more listener is let in, from a network that has not its fill of them. */
export function hasRoom(): boolean {
  return taken().all < env().LIVE_CONNECTIONS;
}

/**
 * Takes one of the places for listeners in this process. Returns how to give it back, or null where
 * all are taken, or all of the network that the request came from.
 */
export function takeSeat(headers: Headers): (() => void) | null {
  const seats = taken();
  const network = clientNetwork(headers);
  const here = seats.networks.get(network) ?? 0;
  // Where no proxy is trusted to tell networks apart, all of them are one.
  const full = network !== 'direct' && here >= env().LIVE_CONNECTIONS_PER_NETWORK;
  if (full || !hasRoom()) return null;
  seats.all += 1;
  seats.networks.set(network, here + 1);
  let given = false;
  return () => {
    if (given) return;
    given = true;
    seats.all -= 1;
    const left = (seats.networks.get(network) ?? 1) - 1;
    if (left > 0) seats.networks.set(network, left);
    else seats.networks.delete(network);
  };
}
