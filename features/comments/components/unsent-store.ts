'use client';

import type { Unsent } from './outbox';

declare global {
  /** Background sync, where the browser has it: https://wicg.github.io/background-sync/spec/ */
  interface ServiceWorkerRegistration {
    sync?: { register: (tag: string) => Promise<void> };
  }
}

/** As it lies on the device, where the service worker finds it too. */
export type KeptUnsent = Omit<Unsent, 'phase'> & {
  slug: string;
  /** Milliseconds since 1970: until then the server asked for patience, and an open page for its turn. */
  notBefore?: number;
};

const STORE = 'unsent';
let opened: Promise<IDBDatabase> | undefined;

/** Keeps what waits on the device; false where there is no storage (private windows, other apps' browsers). */
export async function keepUnsent(item: KeptUnsent): Promise<boolean> {
  return (await ask('readwrite', (store) => store.put(item))) !== undefined;
}

export async function forgetUnsent(key: string): Promise<void> {
  await ask('readwrite', (store) => store.delete(key));
}

export async function forgetAllUnsent(): Promise<void> {
  await ask('readwrite', (store) => {
    const asked = store.clear();
    // The page is about to be left, which would end an open transaction.
    store.transaction.commit();
    return asked;
  });
}

/** What waits on the device; undefined where there is no storage. */
export function readUnsent(): Promise<KeptUnsent[] | undefined> {
  return ask('readonly', (store) => store.getAll());
}

/** Has the worker send what waits when the line is back, even if the page is closed by then. */
export function sendLater(): void {
  navigator.serviceWorker?.ready.then(({ sync }) => sync?.register(STORE)).catch(() => {});
}

async function ask<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    opened ??= open();
    return await answer(work((await opened).transaction(STORE, mode).objectStore(STORE)));
  } catch {
    return undefined;
  }
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open('lightstick', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'key' });
  return answer(opening);
}

function answer<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}
