'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { OwnComment } from '@/features/comments/own';
import { refreshOverlay } from '@/features/session/components/overlay';
import { forgetUnsent, keepUnsent, readUnsent, sendLater } from './unsent-store';

/** A congratulation that this device has written and the server has not yet acknowledged. */
export type Unsent = {
  key: string;
  parentId: string | null;
  text: string;
  /** The handle of who wrote it, where that was known: nobody else's session may send it. */
  by?: string | null;
  createdAt: string;
  phase: 'sending' | 'waiting' | 'failed';
  problem?: Refusal;
};

/** As a door answers it; `offline` is this device's own. `draft` is where the server kept the text. */
export type Refusal = {
  code: string;
  retryAfter?: number;
  limit?: number;
  words?: string;
  draft?: string;
};

type Outbox = { unsent: Unsent[]; sent: OwnComment[] };

const empty: Outbox = { unsent: [], sent: [] };
const outboxes = new Map<string, Outbox>();
const listeners = new Set<() => void>();
/** The posts whose earlier visits were looked up. */
const resumed = new Set<string>();
/** The keys that lie on the device as well. */
const onDevice = new Set<string>();
/** By key, how to try again. */
const retries = new Map<string, () => void>();

/** What this device sent to the post since the page was opened, and what still waits. */
export function useOutbox(slug: string): Outbox {
  useEffect(() => {
    void resume(slug);
  }, [slug]);
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
  draft: Pick<Unsent, 'key' | 'parentId' | 'text' | 'by'>,
): Promise<Refusal | null> {
  const known = read(slug).unsent.find(({ key }) => key === draft.key);
  if (known?.phase === 'sending') return null;
  const unsent: Unsent = {
    ...draft,
    createdAt: known?.createdAt ?? new Date().toISOString(),
    phase: 'sending',
    problem: undefined,
  };
  put(slug, unsent);
  try {
    const response = await fetch(`/api/posts/${slug}/comments`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({
        text: draft.text,
        parentId: draft.parentId,
        clientKey: draft.key,
        by: draft.by,
      }),
    });
    const answer = await response.json();
    if (response.ok) {
      stored(slug, draft.key, answer.comment);
      return null;
    }
    const refusal: Refusal = answer.error;
    if (response.status >= 500)
      return wait(slug, { ...unsent, problem: refusal }, refusal.retryAfter);
    put(slug, { ...unsent, phase: 'failed', problem: refusal });
    return refusal;
  } catch {
    return wait(slug, unsent);
  }
}

/** Takes an unsent congratulation back: it will not be sent. */
export function discard(slug: string, key: string) {
  void forgetUnsent(key);
  drop(slug, key);
}

const RETRY_SECONDS = 20;
const LEAST_OF_A_PAUSE = 0.75;
const MOST_OF_A_PAUSE = 1.25;

function wait(slug: string, unsent: Unsent, seconds = RETRY_SECONDS): null {
  const { key } = unsent;
  put(slug, { ...unsent, phase: 'waiting' });
  const again = async () => {
    clearTimeout(timer);
    retries.delete(key);
    if (!isWaiting(slug, key)) return;
    if (await isSettledElsewhere(key)) {
      drop(slug, key);
      await refreshOverlay(slug);
    } else void send(slug, unsent);
  };
  const pause = LEAST_OF_A_PAUSE + Math.random() * (MOST_OF_A_PAUSE - LEAST_OF_A_PAUSE);
  const timer = setTimeout(again, seconds * 1000 * pause);
  retries.set(key, again);
  // The same listener again changes nothing.
  for (const event of ['online', 'pageshow']) window.addEventListener(event, retryAll);
  document.addEventListener('visibilitychange', retryAll);
  return null;
}

function retryAll() {
  if (document.visibilityState !== 'visible' || !navigator.onLine) return;
  for (const again of [...retries.values()]) again();
}

/** Another tab or the service worker sent it or took it back: then the device has forgotten it. */
async function isSettledElsewhere(key: string): Promise<boolean> {
  const kept = onDevice.has(key) ? await readUnsent() : undefined;
  return kept !== undefined && !kept.some((item) => item.key === key);
}

function isWaiting(slug: string, key: string) {
  return read(slug).unsent.some((item) => item.key === key && item.phase === 'waiting');
}

function stored(slug: string, key: string, comment: OwnComment) {
  discard(slug, key);
  const { unsent, sent } = read(slug);
  publish(slug, { unsent, sent: [comment, ...sent.filter(({ id }) => id !== comment.id)] });
}

function put(slug: string, item: Unsent) {
  const { unsent, sent } = read(slug);
  publish(slug, { unsent: [item, ...unsent.filter(({ key }) => key !== item.key)], sent });
  if (item.phase === 'failed') void forgetUnsent(item.key);
  else void keep(slug, item);
}

// Without the problem: on the device that says that it was refused for good.
async function keep(slug: string, { phase, problem, ...item }: Unsent) {
  const notBefore = problem?.retryAfter && Date.now() + problem.retryAfter * 1000 * MOST_OF_A_PAUSE;
  if (!(await keepUnsent({ ...item, slug, notBefore }))) return;
  onDevice.add(item.key);
  if (phase === 'waiting') sendLater();
}

function drop(slug: string, key: string) {
  retries.delete(key);
  const { unsent, sent } = read(slug);
  publish(slug, { unsent: unsent.filter((item) => item.key !== key), sent });
}

function read(slug: string): Outbox {
  return outboxes.get(slug) ?? empty;
}

/** Takes up what an earlier visit left unsent on this device, and what was refused meanwhile. */
async function resume(slug: string) {
  if (resumed.has(slug)) return;
  resumed.add(slug);
  for (const { slug: post, ...item } of (await readUnsent()) ?? []) {
    const known = read(slug).unsent.some(({ key }) => key === item.key);
    if (post !== slug || known) continue;
    onDevice.add(item.key);
    const { unsent, sent } = read(slug);
    if (item.problem) publish(slug, { unsent: [{ ...item, phase: 'failed' }, ...unsent], sent });
    else wait(slug, { ...item, phase: 'waiting' }, 1);
  }
}

function publish(slug: string, outbox: Outbox) {
  outboxes.set(slug, outbox);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
