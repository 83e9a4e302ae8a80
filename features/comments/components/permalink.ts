import type { Locale } from '@/lib/i18n/locales';

/** The address that always finds this comment. */
export function permalink(locale: Locale, slug: string, id: string): string {
  return `/${locale}/posts/${slug}/comments/${id}#c-${id}`;
}
