import { compilePhrases } from './matcher';
import type { Phrase, PhraseKind } from './phrase';

/** A phrase for every language, whose id is its text. */
export function phrase(
  text: string,
  kind: PhraseKind = 'refuse',
  language: string | null = null,
): Phrase {
  return { id: text, text, kind, language };
}

/** What the phrases given as words find in `text`: the listed words, in the order of the text. */
export function found(words: string[], text: string, language = 'und'): string[] {
  const matcher = compilePhrases(words.map((word) => phrase(word)));
  return matcher(text, language).map((match) => match.phrase.text);
}
