import { bits } from './disguises';
import type { Letter } from './letters';
import { isOwnLetter } from './own-letters';
import { isWrittenIn } from './writings';

/** What `likenessOf` returns for two letters that only look alike to the automaton. */
export const misfit = -1;

// Scripts in which whole words are made of letters that pass for Latin ones.
const living = new Set(['latin', 'cyrillic', 'el', 'hy']);

/** The bits of what has to be undone to read the letter found as the one listed, or `misfit`. */
export function likenessOf(listed: Letter, found: Letter, language: string): number {
  if (listed.loose && !found.loose) return misfit;
  const through = found.through | (found.loose && !listed.loose ? bits.jamo : 0);
  if (listed.own === found.own) return through;
  if (listed.writing !== found.writing) {
    const isDigit = listed.writing === 'digit' || found.writing === 'digit';
    return through | (isDigit ? bits.leetspeak : bits.confusables);
  }
  if (isOwnLetter(found.own, found.writing, language)) return misfit;
  if (listed.own === found.base) return through | bits.marks;
  return listed.own === found.symbol ? through | bits.confusables : misfit;
}

/**
 * Whether none of the letters found is of the script of the phrase, all being of another in which they
 * may be a word: Russian рак is not “pak”. UTS #39, section 4.1, calls the two whole-script
 * confusable. In a text whose language has the phrase's script such a word is taken for a disguise.
 */
export function isForeignWord(
  listed: readonly Letter[],
  found: readonly Letter[],
  language: string,
): boolean {
  const isMixed = found.some((letter, place) => letter.writing === listed[place]?.writing);
  if (isMixed || !found.some(({ writing }) => living.has(writing))) return false;
  return !isWrittenIn(language, listed[0]?.writing ?? 'other');
}
