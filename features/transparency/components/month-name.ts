import type { Locale } from '@/lib/i18n/locales';

/** “November 2026”, or “Nov 2026” where there is little room, in UTC. */
export function monthName(start: Date, locale: Locale, month: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month,
  }).format(start);
}
