import { isTooLong } from '../graphemes';
import { gaps, type Letter } from './letters';
import type { Phrase } from './phrase';
import { readVerbatim } from './reading';

/** Longest phrase, in graphemes, without its asterisks. */
export const maxPhrase = 60;
const maxLetters = 200;

export type PhraseProblem = 'empty' | 'too-short' | 'too-long';

/** A phrase as it is looked for. */
export type Pattern = {
  phrase: Phrase;
  letters: readonly Letter[];
  /** Where an asterisk stood: any word may go on there. */
  opensAnywhere: boolean;
  closesAnywhere: boolean;
  /** Nothing but jamo outside syllables, like ㅅㅂ. */
  isInitials: boolean;
  /** There is a gap in it. */
  hasWords: boolean;
  /** Several words, the first a single syllable: 니 애미. Words end in such syllables: 언니. */
  opensWithSyllable: boolean;
};

/**
 * Why nobody could look for `text`: no letter or digit in it, so few that they would be found
 * everywhere (one letter, kana or jamo; three letters are the least beside an asterisk; a Hangul
 * syllable or a Han character is enough), or more than `maxPhrase` graphemes. Null for a good phrase.
 */
export function phraseProblem(text: string): PhraseProblem | null {
  const read = readPhrase(text);
  return typeof read === 'string' ? read : null;
}

/**
 * What is looked for of a phrase whose ends are signs that are not: “100” of “100%”, “tag” of “#tag”.
 * Null where that is all of it, but for its asterisks, or nothing.
 */
export function lookedForOf(text: string): string | null {
  const bare = withoutAsterisks(text);
  const letters = readVerbatim(bare);
  const part = bare.slice(letters[0]?.start, letters.at(-1)?.end);
  return part === bare ? null : part;
}

/** The phrase as it is looked for, or null for one that has a problem. */
export function patternOf(phrase: Phrase): Pattern | null {
  const letters = readPhrase(phrase.text);
  if (typeof letters === 'string') return null;
  const text = phrase.text.trim();
  return {
    phrase,
    letters,
    opensAnywhere: text.startsWith('*'),
    closesAnywhere: text.endsWith('*'),
    isInitials: letters.every(({ loose }) => loose),
    hasWords: secondWordIn(letters) > 0,
    opensWithSyllable: opensWithSyllable(letters),
  };
}

function secondWordIn(letters: readonly Letter[]): number {
  return letters.findIndex(({ gap }, place) => place > 0 && gap !== gaps.none);
}

function opensWithSyllable(letters: readonly Letter[]): boolean {
  const first = letters.slice(0, Math.max(0, secondWordIn(letters)));
  return first[0]?.writing === 'ko' && first.filter(({ opens }) => opens).length === 1;
}

function readPhrase(text: string): Letter[] | PhraseProblem {
  if (isTooLong(text, 2 * maxPhrase)) return 'too-long';
  const bare = withoutAsterisks(text);
  if (isTooLong(bare, maxPhrase)) return 'too-long';
  const letters = readVerbatim(bare);
  if (letters.length === 0) return 'empty';
  if (letters.length > maxLetters) return 'too-long';
  const least = bare === text.trim() ? 2 : 3;
  return weigh(letters) < least ? 'too-short' : letters;
}

function withoutAsterisks(text: string): string {
  return text.replace(/^[\s*]+/, '').replace(/[\s*]+$/, '');
}

/** How much the letters say: a syllable or a Han character as much as three letters. */
function weigh(letters: readonly Letter[]): number {
  let weight = 0;
  for (const { writing, opens, loose, count } of letters) {
    const isDense = writing === 'han' || (writing === 'ko' && !loose);
    if (isDense) weight += opens ? 3 : 0;
    // A voiced kana is two letters, and one to the reader.
    else if (opens || writing !== 'ja') weight += count;
  }
  return weight;
}
