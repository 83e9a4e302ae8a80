import type { Locale } from './locales';

/** What a language is called in the reader's own; its tag where that is not known. */
export function languageName(language: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
  } catch {
    // Not a language tag at all.
    return language;
  }
}
