'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { Pulse } from '@/features/live/pulse';

const EVERY_MS = 6000;
const LONGEST_MS = 60_000;
/** More than two beats of the stream. */
const SILENCE_MS = 45_000;

type Watch = {
  pulse: Pulse | null;
  etag: string;
  watchers: number;
  /** Until the pulse is asked for again, where no stream tells of it. */
  delay: number;
  timer?: number;
  stream?: EventSource;
  /** How long to stay away from the stream after it failed, and until when. */
  shyMs: number;
  shyUntil: number;
};

const watches = new Map<string, Watch>();
const listeners = new Set<() => void>();

/**
 * What changes on the post while it is being looked at; null until the first pulse. Asked every few
 * seconds with jitter, so that a crowd that came together does not ask together, and ever more
 * seldom while that fails; told by a stream where there is room for it. Never while the page is hidden.
 */
export function usePulse(slug: string): Pulse | null {
  useEffect(() => watch(slug), [slug]);
  return useSyncExternalStore(
    subscribe,
    () => watches.get(slug)?.pulse ?? null,
    () => null,
  );
}

function watch(slug: string) {
  const watched = watches.get(slug) ?? {
    pulse: null,
    etag: '',
    watchers: 0,
    delay: EVERY_MS,
    shyMs: LONGEST_MS,
    shyUntil: 0,
  };
  watches.set(slug, watched);
  watched.watchers += 1;
  const turn = () => (isVisible() ? askIn(500, slug, watched) : rest(watched));
  if (watched.watchers === 1) askIn(EVERY_MS / 2, slug, watched);
  document.addEventListener('visibilitychange', turn);
  return () => {
    document.removeEventListener('visibilitychange', turn);
    watched.watchers -= 1;
    if (watched.watchers === 0) rest(watched);
  };
}

function askIn(milliseconds: number, slug: string, watched: Watch) {
  rest(watched);
  watched.timer = window.setTimeout(() => void ask(slug, watched), jitter(milliseconds));
}

async function ask(slug: string, watched: Watch) {
  rest(watched);
  let failed = true;
  try {
    const response = await fetch(`/api/posts/${slug}/pulse`, {
      headers: watched.etag ? { 'if-none-match': watched.etag } : {},
      cache: 'no-store',
    });
    failed = !response.ok && response.status !== 304;
    if (response.status === 200) {
      const pulse: Pulse = await response.json();
      watched.etag = response.headers.get('etag') ?? '';
      take(watched, pulse);
    }
  } catch {
    // The line is down.
  }
  const every = (watched.pulse?.pollAfter ?? EVERY_MS / 1000) * 1000;
  watched.delay = failed ? Math.min(watched.delay * 2, LONGEST_MS) : every;
  // It may have been hidden or left meanwhile; and whoever asked twice at once waits once.
  if (watched.watchers === 0 || !isVisible()) return;
  if (failed || !watched.pulse?.live || Date.now() < watched.shyUntil)
    askIn(watched.delay, slug, watched);
  else follow(slug, watched);
}

function follow(slug: string, watched: Watch) {
  rest(watched);
  const stream = new EventSource(`/api/posts/${slug}/live`);
  watched.stream = stream;
  let breaks = 0;
  const fall = () => {
    watched.shyUntil = Date.now() + jitter(watched.shyMs);
    watched.shyMs = Math.min(watched.shyMs * 2, 10 * LONGEST_MS);
    askIn(watched.delay, slug, watched);
  };
  // A line can break without either side being told.
  const alive = () => {
    breaks = 0;
    clearTimeout(watched.timer);
    watched.timer = window.setTimeout(fall, SILENCE_MS);
  };
  alive();
  stream.addEventListener('beat', alive);
  stream.onmessage = ({ data }) => {
    alive();
    watched.shyMs = LONGEST_MS;
    take(watched, JSON.parse(data));
  };
  stream.onerror = () => {
    breaks += 1;
    if (stream.readyState === EventSource.CLOSED || breaks > 2) fall();
  };
}

/** Two servers, or a copy and a server, may tell the older one last. */
function take(watched: Watch, pulse: Pulse) {
  if (watched.pulse && pulse.seq < watched.pulse.seq) return;
  watched.pulse = pulse;
  for (const listener of listeners) listener();
}

function rest(watched: Watch) {
  clearTimeout(watched.timer);
  watched.stream?.close();
  watched.stream = undefined;
}

function isVisible() {
  return document.visibilityState === 'visible';
}

function jitter(milliseconds: number) {
  return milliseconds * (0.5 + Math.random());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
