'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { OwnComment } from '@/features/comments/own';

/** A congratulation that this device has written and the server has not yet acknowledged. */
export type Unsent = {
  key: string;
  parentId: string | null;
  text: string;
  createdAt: string;
  phase: 'sending' | 'waiting' | 'failed';
  problem?: Refusal;
};

/** As a door answers it; `offline` is this device's own. `draft` is where the server kept the text. */
export type Refusal = { code: string; retryAfter?: number; limit?: number; draft?: string };

type Outbox = { unsent: Unsent[]; sent: OwnComment[] };

const empty: Outbox = { unsent: [], sent: [] };
const outboxes = new Map<string, Outbox>();
const listeners = new Set<() => void>();

/** What this device sent to the post since the page was opened, and what still waits. */
export function useOutbox(slug: string): Outbox {
  useEffect(() => resume(slug), [slug]);
  return useSyncExternalStore(
    subscribe,
    () => read(slug),
    () => empty,
  );
}

/**
 * Sends a congratulation under `key`; the same key again stores nothing twice, so that every retry
 * is safe. Resolves to null once it is stored or waits for the line, or to why it was refused.
 */
export async function send(
  slug: string,
  draft: Pick<Unsent, 'key' | 'parentId' | 'text'>,
): Promise<Refusal | null> {
  const known = read(slug).unsent.find(({ key }) => key === draft.key);
  if (known?.phase === 'sending') return null;
  const unsent: Unsent = {
    ...draft,
    createdAt: known?.createdAt ?? new Date().toISOString(),
    phase: 'sending',
  };
  put(slug, unsent);
  try {
    const response = await fetch(`/api/posts/${slug}/comments`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ text: draft.text, parentId: draft.parentId, clientKey: draft.key }),
    });
    const answer = await response.json();
    if (response.ok) {
      stored(slug, draft.key, answer.comment);
      return null;
    }
    const refusal: Refusal = answer.error;
    if (response.status >= 500) return wait(slug, unsent, refusal.retryAfter);
    put(slug, { ...unsent, phase: 'failed', problem: refusal });
    return refusal;
  } catch {
    return wait(slug, unsent);
  }
}

/** Takes an unsent congratulation back: it will not be sent. */
export function discard(slug: string, key: string) {
  const { unsent, sent } = read(slug);
  publish(slug, { unsent: unsent.filter((item) => item.key !== key), sent });
}

const RETRY_SECONDS = 20;

function wait(slug: string, unsent: Unsent, seconds = RETRY_SECONDS): null {
  put(slug, { ...unsent, phase: 'waiting' });
  const again = () => {
    clearTimeout(timer);
    window.removeEventListener('online', again);
    if (read(slug).unsent.some(({ key, phase }) => key === unsent.key && phase === 'waiting')) {
      void send(slug, unsent);
    }
  };
  const timer = setTimeout(again, seconds * 1000 * (0.75 + Math.random() / 2));
  window.addEventListener('online', again);
  return null;
}

function stored(slug: string, key: string, comment: OwnComment) {
  discard(slug, key);
  const { unsent, sent } = read(slug);
  publish(slug, { unsent, sent: [comment, ...sent.filter(({ id }) => id !== comment.id)] });
}

function put(slug: string, item: Unsent) {
  const { unsent, sent } = read(slug);
  publish(slug, { unsent: [item, ...unsent.filter(({ key }) => key !== item.key)], sent });
}

function read(slug: string): Outbox {
  return outboxes.get(slug) ?? empty;
}

/** Takes up what an earlier visit left unsent on this device. */
function resume(slug: string) {
  if (outboxes.has(slug)) return;
  const unsent = recall(slug);
  outboxes.set(slug, { unsent, sent: [] });
  for (const item of unsent) wait(slug, item, 1);
}

function publish(slug: string, outbox: Outbox) {
  outboxes.set(slug, outbox);
  try {
    const kept = outbox.unsent.filter(({ phase }) => phase !== 'failed');
    if (kept.length > 0) localStorage.setItem(storageKey(slug), JSON.stringify(kept));
    else localStorage.removeItem(storageKey(slug));
  } catch {
    // Without storage (private windows, in-app browsers) it is kept for as long as the page is open.
  }
  for (const listener of listeners) listener();
}

function recall(slug: string): Unsent[] {
  try {
    const kept: Unsent[] = JSON.parse(localStorage.getItem(storageKey(slug)) ?? '[]');
    return kept.map((item) => ({ ...item, phase: 'waiting' }));
  } catch {
    return [];
  }
}

function storageKey(slug: string) {
  return `unsent:${slug}`;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
