import 'server-only';
import { env } from '@/lib/env';
import { answerJson } from '@/lib/http/door';
import { givesWay, spread } from '@/lib/pressure';
import { follow } from './following';
import { openLine } from './line';
import { findPulse, type Snapshot } from './queries';
import { canEverFollow, canFollow } from './queries/changes';
import { takeSeat } from './seats';
import { eventOf, join } from './streams';

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  // A compressor would hold back what is to be told at once.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  connection: 'close',
};

/**
 * The stream of a post's pulses, as server-sent events: `id` is the pulse's sequence, `data` the
 * pulse, and `beat` events say that the line is alive. 204 where there are no streams, 503 while
 * there is no room for one more: then the pulse is to be asked for instead.
 */
export async function liveDoor(request: Request, slug: string): Promise<Response> {
  if (env().LIVE_CONNECTIONS === 0 || !canEverFollow()) return new Response(null, { status: 204 });
  const snapshot = await findPulse(slug);
  if (!snapshot) return answerJson({ error: { code: 'not-found' } }, { status: 404 });
  const giveBack = givesWay('live') || !canFollow() ? null : takeSeat(request.headers);
  if (!giveBack) return tellToWait();
  if (!(await follow())) {
    giveBack();
    return tellToWait();
  }
  return new Response(openStream(request, slug, snapshot, giveBack), { headers: streamHeaders });
}

function tellToWait(): Response {
  const retryAfter = spread(30, 90);
  const headers = { 'retry-after': String(retryAfter) };
  return answerJson({ error: { code: 'busy', retryAfter } }, { status: 503, headers });
}

function openStream(
  request: Request,
  slug: string,
  snapshot: Snapshot,
  giveBack: () => void,
): ReadableStream<Uint8Array> {
  const line = openLine(() => {
    leave?.();
    giveBack();
  });
  line.send(opening(request, snapshot));
  const leave = join(slug, snapshot, line);
  if (!leave) line.end();
  request.signal.addEventListener('abort', line.end, { once: true });
  return line.stream;
}

/** When to come back after a break, spread out, and what changed since the listener was last here. */
function opening(request: Request, snapshot: Snapshot): Uint8Array {
  const retry = new TextEncoder().encode(`retry: ${spread(2000, 6000)}\n\n`);
  const last = request.headers.get('last-event-id');
  const upToDate = last !== null && Number(last) === snapshot.pulse.seq;
  return upToDate ? retry : Buffer.concat([retry, eventOf(snapshot)]);
}
