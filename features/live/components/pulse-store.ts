'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { Pulse } from '@/features/live/pulse';

const EVERY_MS = 6000;
const LONGEST_MS = 60_000;

type Poll = { pulse: Pulse | null; etag: string; watchers: number; delay: number; timer?: number };

const polls = new Map<string, Poll>();
const listeners = new Set<() => void>();

/**
 * What changes on the post while it is being looked at; null until the first pulse. Asked every few
 * seconds with jitter, so that a crowd that came together does not ask together; never while the
 * page is hidden, and ever more seldom while it fails.
 */
export function usePulse(slug: string): Pulse | null {
  useEffect(() => watch(slug), [slug]);
  return useSyncExternalStore(
    subscribe,
    () => polls.get(slug)?.pulse ?? null,
    () => null,
  );
}

function watch(slug: string) {
  const poll = polls.get(slug) ?? { pulse: null, etag: '', watchers: 0, delay: EVERY_MS };
  polls.set(slug, poll);
  poll.watchers += 1;
  if (poll.watchers === 1) schedule(slug, poll);
  const wake = () => document.visibilityState === 'visible' && schedule(slug, poll, 500);
  document.addEventListener('visibilitychange', wake);
  return () => {
    document.removeEventListener('visibilitychange', wake);
    poll.watchers -= 1;
    if (poll.watchers === 0) clearTimeout(poll.timer);
  };
}

function schedule(slug: string, poll: Poll, delay = poll.delay) {
  clearTimeout(poll.timer);
  poll.timer = window.setTimeout(() => void ask(slug, poll), delay * (0.5 + Math.random()));
}

async function ask(slug: string, poll: Poll) {
  if (document.visibilityState !== 'visible') return;
  try {
    const response = await fetch(`/api/posts/${slug}/pulse`, {
      headers: poll.etag ? { 'if-none-match': poll.etag } : {},
      cache: 'no-store',
    });
    if (response.status === 200) {
      poll.pulse = await response.json();
      poll.etag = response.headers.get('etag') ?? '';
      for (const listener of listeners) listener();
    }
    poll.delay = response.ok || response.status === 304 ? EVERY_MS : longer(poll);
  } catch {
    poll.delay = longer(poll);
  }
  if (poll.watchers > 0) schedule(slug, poll);
}

function longer({ delay }: Poll) {
  return Math.min(delay * 2, LONGEST_MS);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
