import { detectedLanguages } from '@/lib/text/language';
import type { PhraseKind } from '@/lib/text/phrases/phrase';

/** What becomes of a comment with a phrase, in the order the choices are shown. */
export const phraseKinds = ['hold', 'refuse', 'allow'] as const satisfies readonly PhraseKind[];

/** How a form says that a phrase is for texts of every language. */
export const EVERY_LANGUAGE = 'all';

/** The languages a phrase can be for: those that a text can be told to be in. */
export const phraseLanguages = detectedLanguages;

/** The language that a form's word names, null for every one; undefined for a word that names none. */
export function languageNamed(word: unknown): string | null | undefined {
  if (word === EVERY_LANGUAGE) return null;
  return phraseLanguages.find((language) => language === word);
}
