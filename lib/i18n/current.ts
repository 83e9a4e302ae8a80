import { lang } from 'next/root-params';
import { defaultLocale, isLocale, type Locale } from './locales';

/** The language segment that the build renders; no visitor asks for it and no loader answers it. */
export const RESERVED_LOCALE = '-';

/** The language of the page being rendered, from its path. For server components only. */
export async function currentLocale(): Promise<Locale> {
  const segment = await lang();
  return segment && isLocale(segment) ? segment : defaultLocale;
}
