import type { Locale } from '@/lib/i18n/locales';

/** “November 2026”, in UTC. */
export function monthName(start: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
  }).format(start);
}
