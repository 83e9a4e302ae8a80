'use client';

import { usePathname } from 'next/navigation';
import { useSyncExternalStore } from 'react';
import { type Locale, locales } from '@/lib/i18n/locales';

type Offer = { text: string; link: string; dismiss: string };

const KEY = 'language-offer';

/**
 * Offers the reader's own language where the page is in another. The page itself never guesses: it
 * is one for everybody. Each offer is in the language it offers, and turned down once for good.
 */
export function LanguageOffer({
  locale,
  offers,
}: {
  locale: Locale;
  offers: Record<Locale, Offer>;
}) {
  const rest = usePathname().replace(/^\/[^/]+/, '');
  const offered = useSyncExternalStore(
    subscribe,
    () => preferred(locale),
    () => null,
  );
  if (!offered) return null;
  const { text, link, dismiss } = offers[offered];
  return (
    <aside
      lang={offered}
      className="fixed inset-x-3 bottom-3 z-40 mx-auto flex max-w-md flex-wrap items-center gap-x-3 rounded-2xl border border-line bg-raised py-2 ps-4 pe-2 shadow-card"
    >
      <p className="min-w-40 flex-1 text-sm">{text}</p>
      <a href={`/${offered}${rest}`} hrefLang={offered} className="act text-rose">
        {link}
      </a>
      <button type="button" onClick={turnDown} className="act">
        {dismiss}
      </button>
    </aside>
  );
}

function preferred(locale: Locale): Locale | null {
  try {
    if (localStorage.getItem(KEY)) return null;
  } catch {
    // What cannot be remembered as turned down would be offered on every page.
    return null;
  }
  const wanted = navigator.languages
    .map((tag) => tag.split('-')[0])
    .find((tag): tag is Locale => locales.some((known) => known === tag));
  return wanted && wanted !== locale ? wanted : null;
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function turnDown() {
  localStorage.setItem(KEY, 'no');
  for (const listener of listeners) listener();
}
