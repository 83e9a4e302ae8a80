import { lookalikes, smallCapitals } from './confusables';
import { drawings, withoutOrnaments } from './ornaments';

const flags = /\p{Regional_Indicator}{2}|[™℠]/gu;
const piledMarks = /(?<=\p{Script=Latin})\p{M}{3,}/gu;
const overlays = /[\u0334-\u0338]|[\u0488-\u0489]|[\u20D0-\u20F0]/g;
const invisible = /(?![\u200C\u200D])\p{Default_Ignorable_Code_Point}/gu;

// Other scripts keep their own compatibility letters: Thai ำ and Korean ㅋ mean what they are.
const styledRuns = new RegExp(
  `(?:(?!${drawings.source})[\\p{Script=Common}\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Katakana}])+`,
  'gu',
);
const notOfNames =
  /(?<!\p{L})[$!]|[$!](?!\p{L})|(?!\u200C|\u200D)[^\p{L}\p{M}\p{N}'’ʻʼ\-_.·・$!]/gu;
const modifiers = /(?![ʻʼー])[\p{Script=Common}\p{Script=Latin}]/u;

// Scripts whose letters are borrowed for their looks, inside a Latin word or mixed with each other.
const borrowed = [
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Coptic}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Canadian_Aboriginal}/u,
  /\p{Script=Lisu}/u,
];
const wordEdges = /^['’\-_.·・]+|['’\-_·・]+$/gu;

/**
 * The name as it is said and searched for: 𝐌𝐈𝐒𝐒 𝐈𝐂 𝜗ৎ is “MISS IC”. Styled letters become the letters
 * they style, lookalikes inside a Latin word become Latin, and ornaments (symbols, emoji, letters used
 * as drawings) are left out. A word in one script stays as it is. Null when nothing sayable is left.
 */
export function plainName(name: string): string | null {
  const plain = plainWords(name)
    .map((word) => word.replace(wordEdges, ''))
    .filter(Boolean)
    .join(' ')
    .normalize('NFC');
  return /[\p{L}\p{N}]/u.test(plain) ? plain : null;
}

/** The words of a name in plain letters, without ornaments, each with its own punctuation. */
export function plainWords(name: string): string[] {
  const words = plainLetters(name).split(/\s+/).map(asLatinWord).join(' ');
  return withoutOrnaments(words).split(/\s+/).filter(Boolean);
}

function plainLetters(name: string): string {
  return name
    .normalize('NFC')
    .replace(flags, ' ')
    .replace(piledMarks, '')
    .replace(overlays, '')
    .replace(invisible, '')
    .replace(styledRuns, (run) => run.normalize('NFKC'))
    .replace(/[\p{L}\p{So}]/gu, plainLetter)
    .replace(notOfNames, ' ');
}

function plainLetter(char: string): string {
  const isModifier = /\p{Lm}/u.test(char) && modifiers.test(char);
  if (isModifier) return ' ';
  return smallCapitals.get(char) ?? ((/\p{So}/u.test(char) && lookalikes.get(char)) || char);
}

function asLatinWord(word: string): string {
  const scripts = borrowed.filter((script) => script.test(word));
  const mixes = scripts.length > 1 || /\p{Script=Latin}/u.test(word);
  if (scripts.length === 0 || !mixes) return word;
  return [...word]
    .map((char) => (scripts.some((script) => script.test(char)) ? latinFor(char) : char))
    .join('');
}

function latinFor(char: string): string {
  return lookalikes.get(char) ?? lookalikes.get(char.toUpperCase()) ?? char;
}
