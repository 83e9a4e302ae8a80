import { lang } from 'next/root-params';
import { defaultLocale, isLocale, type Locale } from './locales';

/** The language segment that the build renders; no visitor asks for it and no loader answers it. */
export const RESERVED_LOCALE = '-';

/** The language of the page being rendered, from its path. For server components only. */
export async function currentLocale(): Promise<Locale> {
  return (await findLocale()) ?? defaultLocale;
}

/**
 * The language of the page being rendered, or null where its path names none, as in the build. A
 * page that reads a database asks this first.
 */
export async function findLocale(): Promise<Locale | null> {
  const segment = await lang();
  return segment && isLocale(segment) ? segment : null;
}
