import { localPath } from '@/lib/http/local-path';
import { isLocale, type Locale, negotiateLocale } from '@/lib/i18n/locales';

/**
 * The page to go to after signing in: `value` if it is a page of this site in one of its languages,
 * and not itself a step of signing in; else the home page in `locale`.
 */
export function nextPage(value: unknown, locale: Locale): string {
  const home = `/${locale}`;
  const path = localPath(value, home);
  const [, language = '', section = ''] = path.split(/[/?#]/);
  return isLocale(language) && !['sign-in', 'welcome'].includes(section) ? path : home;
}

/** The language of a page's path; of the browser for a path without one. */
export function localeOf(path: string, acceptLanguage: string | null): Locale {
  const language = path.split(/[/?#]/)[1] ?? '';
  return isLocale(language) ? language : negotiateLocale(acceptLanguage);
}
