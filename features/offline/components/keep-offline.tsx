'use client';

import { useEffect } from 'react';
import { forgetDrafts } from '@/features/comments/components/draft';
import { forgetAllUnsent } from '@/features/comments/components/unsent-store';

/** Forms after which nothing of the member may stay on the device. */
const LEAVING = /\/api\/(sign-out|account\/leave)$/;

/**
 * Brings the service worker, once the page has nothing more urgent to load. In a browser without
 * background sync it also tells the worker when to send what waits.
 */
export function KeepOffline() {
  useEffect(() => {
    document.addEventListener('submit', forgetOnLeaving);
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
    if (document.readyState === 'complete') bringWhenIdle();
    else window.addEventListener('load', bringWhenIdle, { once: true });
    for (const event of ['online', 'pageshow']) window.addEventListener(event, sendWithoutSync);
    document.addEventListener('visibilitychange', sendWithoutSync);
  }, []);
  return null;
}

function bringWhenIdle() {
  const bring = () => void navigator.serviceWorker.register('/sw.js').catch(() => {});
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in window) requestIdleCallback(bring);
  else setTimeout(bring, 1000);
}

async function sendWithoutSync() {
  if (document.visibilityState !== 'visible' || !navigator.onLine) return;
  const { sync, active } = await navigator.serviceWorker.ready;
  if (!sync) active?.postMessage('send');
}

function forgetOnLeaving({ target }: Event) {
  if (!(target instanceof HTMLFormElement)) return;
  // A button named `action` would hide the property.
  if (!LEAVING.test(target.getAttribute('action') ?? '')) return;
  forgetDrafts();
  void forgetAllUnsent();
}
