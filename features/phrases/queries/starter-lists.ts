import 'server-only';
import { englishPhrases } from '@/db/seed/phrases/en';
import { koreanPhrases } from '@/db/seed/phrases/ko';
import type { Locale } from '@/lib/i18n/locales';
import type { Phrase } from '@/lib/text/phrases/phrase';

const byLocale = { en: englishPhrases, ko: koreanPhrases } satisfies Record<Locale, unknown>;

/** The lists that the product comes with, one for each language of its own. */
export const starterLists = Object.entries(byLocale).map(([list, phrases]) => ({
  // The entries of a record have its keys.
  list: list as Locale,
  phrases: phrases satisfies readonly Omit<Phrase, 'id'>[],
}));
