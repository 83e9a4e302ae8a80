import type { Writing } from '../scripts';

const undetermined = 'und';
const scripts: Record<string, string> = {
  latin: 'Latn',
  cyrillic: 'Cyrl',
  arabic: 'Arab',
  han: 'Hani',
};
const withHan = new Set(['Jpan', 'Hans', 'Hant']);
const unspaced = new Set<Writing>(['ko', 'han', 'ja', 'th', 'lo', 'km', 'my']);
const notWords = new Set<Writing>([...unspaced, 'digit']);

const MOST_KNOWN = 200;
const known = new Map<string, string>();

/** Whether words run together here (UAX #29, 4.1), or, as in Korean, with the particles behind them. */
export function isUnspaced(writing: Writing): boolean {
  return unspaced.has(writing);
}

/** Whether a letter of this writing goes on with the word it touches; digits end words. */
export function isOfWords(writing: Writing): boolean {
  return !notWords.has(writing);
}

/** Whether texts of `language` are written in `writing`; false for 'und'. */
export function isWrittenIn(language: string, writing: Writing): boolean {
  const script = scriptOf(language);
  const asked = scripts[writing] ?? scriptOf(writing);
  return script !== '' && (script === asked || (asked === 'Hani' && withHan.has(script)));
}

/**
 * Whether a phrase of one language is looked for in a text of another: in its own, where the language
 * is not known, and where the text is written in another script, so that nothing there looks alike.
 */
export function isLookedFor(phrase: string | null, writing: Writing, text: string): boolean {
  if (phrase === null || text === undetermined) return true;
  return primary(phrase) === primary(text) || !isWrittenIn(text, writing);
}

/** The first subtag: pt for pt-BR. */
export function primary(language: string): string {
  return language.split('-', 1)[0]?.toLowerCase() ?? '';
}

/** The likely script of a language (UTS #35), '' where there is none. */
function scriptOf(language: string): string {
  let script = known.get(language);
  if (script !== undefined) return script;
  script = likelyScript(language);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(language, script);
  return script;
}

function likelyScript(language: string): string {
  if (language === undetermined || !/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(language)) return '';
  try {
    return new Intl.Locale(language).maximize().script ?? '';
  } catch {
    return '';
  }
}
