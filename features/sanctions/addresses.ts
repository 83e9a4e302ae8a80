import type { RefusalCode } from '@/lib/http/refusal';
import type { Locale } from '@/lib/i18n/locales';

/** Where a member reads what moderators decided about them; `next` is where they go on afterwards. */
export function ownSanctionsHref(locale: Locale, next?: string): string {
  const page = `/${locale}/account/sanctions`;
  return next ? `${page}?${new URLSearchParams({ next })}` : page;
}

/** Where somebody who was refused for this finds out why and can go on; null where nothing helps. */
export function wayOut(code: RefusalCode, locale: Locale, here: string): string | null {
  return ['warning-unread', 'muted', 'held'].includes(code) ? ownSanctionsHref(locale, here) : null;
}
