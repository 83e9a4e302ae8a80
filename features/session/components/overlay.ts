'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { Overlay } from '@/features/session/overlay';

/** `undefined` until known; null for a visitor who is not signed in. */
type State = Overlay | null | undefined;

const HINT_COOKIE = 'lightstick-member';
const states = new Map<string, State>();
let waiting: number | undefined;
const listeners = new Set<() => void>();

/**
 * Who is looking at the post and what is theirs on it. Asked once a page, and only when the hint
 * cookie says that there is a session, so that visitors cost nothing.
 */
export function useOverlay(slug: string): State {
  useEffect(() => {
    if (!states.has(slug)) void refreshOverlay(slug);
  }, [slug]);
  return useSyncExternalStore(subscribe, () => states.get(slug), unknown);
}

/** Asks again, after something of the viewer's changed. Keeps what is known when the line is down. */
export async function refreshOverlay(slug: string): Promise<void> {
  if (!document.cookie.includes(`${HINT_COOKIE}=`)) return publish(slug, null);
  if (!states.has(slug)) states.set(slug, undefined);
  try {
    const response = await fetch(`/api/viewer?post=${encodeURIComponent(slug)}`, {
      cache: 'no-store',
    });
    if (response.status === 200) publish(slug, await response.json());
    else if (response.status === 204) publish(slug, null);
    else if (response.status === 503) {
      // The page is whole without it: nobody needs to know, and it comes by itself.
      const seconds = Number(response.headers.get('retry-after')) || 20;
      clearTimeout(waiting);
      waiting = window.setTimeout(
        () => void refreshOverlay(slug),
        seconds * 1000 * (0.75 + Math.random() / 2),
      );
    }
  } catch {
    window.addEventListener('online', () => void refreshOverlay(slug), { once: true });
  }
}

function publish(slug: string, state: State) {
  states.set(slug, state);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function unknown(): undefined {
  return undefined;
}
