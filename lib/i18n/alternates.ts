import { defaultLocale, isLocale, type Locale } from './locales';

/**
 * The paths under which one page stands in each of the `languages` it is written in, and the path
 * that is its address of record: the reader's language where it is written in that, else the first.
 * `rest` is the path after the language. Languages the site does not speak are left out.
 */
export function alternatesOf(rest: string, locale: Locale, languages: readonly string[]) {
  const spoken = languages.filter(isLocale);
  const main = spoken.includes(locale) ? locale : (spoken[0] ?? locale);
  const fallback = spoken.includes(defaultLocale) ? defaultLocale : main;
  const paths = spoken.map((language) => [language, `/${language}${rest}`] as const);
  return {
    canonical: `/${main}${rest}`,
    languages: Object.fromEntries([...paths, ['x-default', `/${fallback}${rest}`]]),
  };
}
