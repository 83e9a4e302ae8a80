import 'server-only';
import type { Locale } from '@/lib/i18n/locales';
import type { Phrase } from '@/lib/text/phrases/phrase';
import { starterLists } from './queries/starter-lists';

type Named = Pick<Phrase, 'text' | 'language'>;

const starters = new Set(starterLists.flatMap(({ phrases }) => phrases.map(keyOf)));

/** Whether a phrase is one that the product comes with. */
export function isStarter(phrase: Named): boolean {
  return starters.has(keyOf(phrase));
}

/** How many phrases of each starter list are not listed, in no kind; those that are wholly there left out. */
export function missingStarters(listed: readonly Named[]): { list: Locale; missing: number }[] {
  const known = new Set(listed.map(keyOf));
  return starterLists
    .map(({ list, phrases }) => ({
      list,
      missing: phrases.filter((phrase) => !known.has(keyOf(phrase))).length,
    }))
    .filter(({ missing }) => missing > 0);
}

function keyOf({ text, language }: Named): string {
  return JSON.stringify([language, text]);
}
