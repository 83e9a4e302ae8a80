import 'server-only';
import { givesWay, pressureLevel } from '@/lib/pressure';
import type { Pulse } from './pulse';
import { canFollow } from './queries/changes';
import { hasRoom } from './seats';

// Spread by half to either side, the longest is a minute: what is promised to who posts meanwhile.
const POLL_SECONDS = [6, 12, 24, 40] as const;
const REFRESH_MS = [1000, 3000, 6000, 12_000] as const;

/** How fast things are told at present: the part of a pulse that is about the server. */
export function currentPace(): Pick<Pulse, 'pollAfter' | 'busy' | 'live'> {
  const busy = givesWay('live');
  return {
    pollAfter: POLL_SECONDS[pressureLevel()],
    busy,
    live: !busy && hasRoom() && canFollow(),
  };
}

/** Milliseconds between two pulses that are sent to the listeners of a post. */
export function refreshEvery(): number {
  return REFRESH_MS[pressureLevel()];
}
