'use client';

import { useSyncExternalStore } from 'react';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';

type Props = {
  locale: Locale;
  messages: { offline: string; keptCopy: string; reload: string };
};

/** Says that the line is gone, for as long as it is, and of which moment a kept page is. */
export function OfflineNotice({ locale, messages }: Props) {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine, isOnline);
  const keptAt = useSyncExternalStore(subscribe, readKeptAt, notKept);
  const text = keptAt
    ? format(messages.keptCopy, { time: inWords(keptAt, locale) })
    : messages.offline;
  return (
    <div role="status" className="sticky top-14 z-20">
      {online && !keptAt ? null : (
        <p className="flex flex-wrap items-center justify-center gap-x-3 bg-ink px-4 py-2 text-center text-sm font-medium text-paper">
          {text}
          {online ? (
            <button
              type="button"
              onClick={() => location.reload()}
              className="min-h-touch font-semibold underline"
            >
              {messages.reload}
            </button>
          ) : null}
        </p>
      )}
    </div>
  );
}

/** The service worker writes it into a page that it shows from its store. */
function readKeptAt(): string | undefined {
  return document.documentElement.dataset.keptAt;
}

/** In the reader's own time, which no server knows. */
function inWords(keptAt: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(keptAt),
  );
}

function isOnline(): boolean {
  return true;
}

function notKept(): undefined {
  return undefined;
}

function subscribe(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
