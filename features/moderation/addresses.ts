import { withQuery } from '@/lib/http/with-query';
import type { Locale } from '@/lib/i18n/locales';
import type { DeskSection } from './desk';
import type { LogFilter } from './log';
import type { QueueTab } from './queue';

/** The address of a section of the desk. */
export function deskHref(locale: Locale, section: DeskSection): string {
  return section === 'queue' ? `/${locale}/moderation` : `/${locale}/moderation/${section}`;
}

/** The address of a page of the queue. */
export function queueHref(locale: Locale, tab: QueueTab, after?: string | null): string {
  return withQuery(`/${locale}/moderation`, { tab: tab === 'reported' ? null : tab, after });
}

/** The address of a page of the log. */
export function logHref(locale: Locale, filter: LogFilter = {}, after?: string | null): string {
  return withQuery(`/${locale}/moderation/log`, { ...filter, after });
}

/** The address of one line of the log. */
export function entryHref(locale: Locale, id: string): string {
  return `/${locale}/moderation/log/${id}`;
}
