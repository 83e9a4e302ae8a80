import 'server-only';
import { givesWay } from '@/lib/pressure';
import { processWide } from '@/lib/process-wide';
import type { Line } from './line';
import { refreshEvery } from './pace';
import { findPulse, type Snapshot, untilNextPulse } from './queries';
import { stopFollowing } from './queries/changes';

export type Listener = Pick<Line, 'send' | 'end'>;

/** The listeners of one post, and what they were last told. */
type Audience = {
  slug: string;
  listeners: Set<Listener>;
  told: string;
  busy: boolean;
  /** When the post is open again by itself, in ISO 8601. */
  endsAt: string | null;
  refreshedAt: number;
  refreshing: boolean;
  again: boolean;
  timer?: NodeJS.Timeout;
};

/** Where streams are asked for. */
export const STREAM_PATH = /^\/api\/posts\/[^/]+\/live(\?|$)/;
const BEAT_MS = 20_000;
/** After so long without a beat getting through, nobody is there. */
export const SILENCE_MS = 3 * BEAT_MS;
const AFTER_FAILURE_MS = 5000;
/** Timers may come a little early. */
const MARGIN_MS = 5;
/** Listeners that are written to in one turn of the event loop: a few milliseconds of work. */
const AT_ONCE = 250;

const encoder = new TextEncoder();
const beat = encoder.encode('event: beat\ndata:1\n\n');

type Hall = { audiences: Map<string, Audience>; beats?: NodeJS.Timeout; closed: boolean };
const hall = () => processWide('hall', (): Hall => ({ audiences: new Map(), closed: false }));

/** What is sent of a pulse: the same bytes to everybody. */
export function eventOf({ pulse, body }: Snapshot): Uint8Array {
  return encoder.encode(`id: ${pulse.seq}\ndata: ${body}\n\n`);
}

/** Tells a listener of every later pulse of the post. Returns how to leave, or null when closing. */
export function join(slug: string, known: Snapshot, listener: Listener): (() => void) | null {
  const { audiences, closed } = hall();
  if (closed) return null;
  const audience = audiences.get(slug) ?? {
    slug,
    listeners: new Set(),
    told: known.etag,
    busy: known.pulse.busy,
    endsAt: known.pulse.taking.endsAt,
    refreshedAt: 0,
    refreshing: false,
    again: false,
  };
  audiences.set(slug, audience);
  audience.listeners.add(listener);
  // What the first one knows may be a moment old already, and nobody was here to be told.
  if (audience.listeners.size === 1) refreshSoon(audience);
  startBeats();
  return () => {
    audience.listeners.delete(listener);
    if (audience.listeners.size > 0) return;
    clearTimeout(audience.timer);
    if (audiences.get(slug) === audience) audiences.delete(slug);
  };
}

/** Has the listeners of a post that changed told, soon. */
export function tellListeners(slug: string): void {
  const audience = hall().audiences.get(slug);
  if (audience) refreshSoon(audience);
}

/** The same for every post that has listeners. */
export function tellAllListeners(): void {
  for (const audience of hall().audiences.values()) refreshSoon(audience);
}

/** Ends every stream and lets nobody in any more, so that the server can end. */
export function closeHall(): void {
  const { audiences, beats } = hall();
  hall().closed = true;
  clearInterval(beats);
  stopFollowing();
  for (const audience of [...audiences.values()]) endAll(audience);
}

// Never earlier than a new pulse can be had: one from before the change would be taken for the new one.
function refreshSoon(audience: Audience) {
  if (audience.refreshing) audience.again = true;
  if (audience.refreshing || audience.timer) return;
  const due = audience.refreshedAt + refreshEvery() - performance.now();
  const wait = Math.max(0, due, untilNextPulse(audience.slug));
  audience.timer = setTimeout(() => void refresh(audience), wait > 0 ? wait + MARGIN_MS : 0);
}

async function refresh(audience: Audience) {
  audience.timer = undefined;
  audience.refreshing = true;
  audience.again = false;
  audience.refreshedAt = performance.now();
  try {
    const snapshot = await findPulse(audience.slug);
    if (!snapshot) endAll(audience);
    else if (snapshot.etag !== audience.told) {
      audience.told = snapshot.etag;
      audience.busy = snapshot.pulse.busy;
      audience.endsAt = snapshot.pulse.taking.endsAt;
      await tell(audience.listeners, eventOf(snapshot));
    }
  } catch {
    // The database is away, and says so where it is asked for more. Listeners wait.
    audience.refreshedAt += AFTER_FAILURE_MS;
    audience.again = true;
  }
  audience.refreshing = false;
  if (audience.again && audience.listeners.size > 0) refreshSoon(audience);
}

async function tell(listeners: Iterable<Listener>, bytes: Uint8Array) {
  let told = 0;
  for (const listener of [...listeners]) {
    listener.send(bytes);
    told += 1;
    if (told % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

function endAll({ listeners }: Audience) {
  for (const listener of [...listeners]) listener.end();
}

/** One timer for all: shows that the line is alive, and tells what no write tells. */
function startBeats() {
  const { audiences } = hall();
  hall().beats ??= setInterval(() => {
    const all = [...audiences.values()];
    for (const audience of all) if (isOver(audience)) refreshSoon(audience);
    void tell(
      all.flatMap(({ listeners }) => [...listeners]),
      beat,
    );
  }, BEAT_MS).unref();
}

/** Whether the rush, or the time of a switch, has ended since the listeners were last told. */
function isOver({ busy, endsAt }: Audience): boolean {
  return busy !== givesWay('live') || (endsAt !== null && Date.parse(endsAt) <= Date.now());
}
