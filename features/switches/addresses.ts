import { deskHref } from '@/features/moderation/addresses';
import type { Locale } from '@/lib/i18n/locales';

/** The address of a page of the posts and their switches. */
export function switchesHref(locale: Locale, query = '', after?: string | null): string {
  const values = new URLSearchParams();
  if (query) values.set('q', query);
  if (after) values.set('after', after);
  const path = deskHref(locale, 'posts');
  return values.size > 0 ? `${path}?${values}` : path;
}
