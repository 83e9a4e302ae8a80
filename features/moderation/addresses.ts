import { withQuery } from '@/lib/http/with-query';
import type { Locale } from '@/lib/i18n/locales';
import type { DeskSection } from './desk';
import type { LogFilter } from './log';
import type { Range } from './period';
import type { QueueView } from './queue';

/** The address of a section of the desk. */
export function deskHref(locale: Locale, section: DeskSection): string {
  return section === 'queue' ? `/${locale}/moderation` : `/${locale}/moderation/${section}`;
}

/** The address of a page of the queue. */
export function queueHref(locale: Locale, view: QueueView, after?: string | null): string {
  const { tab, ...filter } = view;
  const path = `/${locale}/moderation`;
  return withQuery(path, { tab: tab === 'waiting' ? null : tab, ...filter, after });
}

/** The address of a page of the log. */
export function logHref(locale: Locale, filter: LogFilter = {}, after?: string | null): string {
  return withQuery(`/${locale}/moderation/log`, { ...filter, after });
}

/** The address of the log as a file, in this language; after a cursor, of the next file. */
export function logFileHref(locale: Locale, filter: LogFilter, after?: string | null): string {
  return withQuery('/api/moderation/log.csv', { lang: locale, ...filter, after });
}

/** The address of one line of the log. */
export function entryHref(locale: Locale, id: string): string {
  return `/${locale}/moderation/log/${id}`;
}

/** The address of the numbers of a period. */
export function numbersHref(locale: Locale, range: Range): string {
  return withQuery(deskHref(locale, 'numbers'), { period: range === 'day' ? null : range });
}
