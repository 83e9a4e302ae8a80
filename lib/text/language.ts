import { detectAll } from 'tinyld';
import { languagesByScript, mainWriting } from './scripts';

const undetermined = 'und';
const notWords = /https?:\/\/\S+|www\.\S+|[@#][\p{L}\p{N}_]+/gu;
const readAtMost = 400;

const latin = 'en es pt fr de it nl id vi tl tr pl sv fi no da cs hu ro'.split(' ');
const cyrillic = 'ru uk bg sr mk be kk mn'.split(' ');
const arabic = 'ar fa ur'.split(' ');

// The one word that most comments have, and few books: where it is said, it decides.
const congratulations: Record<string, string> = {
  en: 'congratulations',
  es: 'felicidades felicitaciones',
  pt: 'parabéns parabens',
  fr: 'félicitations',
  de: 'glückwunsch',
  it: 'congratulazioni',
  nl: 'gefeliciteerd',
  id: 'selamat',
  ms: 'tahniah',
  vi: 'mừng',
  fil: 'mabuhay',
  tr: 'tebrikler',
  pl: 'gratulacje',
  sv: 'grattis',
  fi: 'onnea',
  no: 'gratulerer',
  da: 'tillykke',
  cs: 'gratuluji',
  hu: 'gratulálok',
  ro: 'felicitări',
  ru: 'поздравляю поздравляем',
  uk: 'вітаю',
  bg: 'честито',
  sr: 'честитам',
  ar: 'مبروك',
  fa: 'تبریک',
  ur: 'مبارک',
};
const languageOf = new Map(
  Object.entries(congratulations).flatMap(([language, words]) =>
    words.split(' ').map((word) => [word, language]),
  ),
);

/** The tags that `detectLanguage` answers with, but for 'und'. */
export const detectedLanguages: readonly string[] = [
  ...new Set([
    ...[...latin, ...cyrillic, ...arabic].map(tagFor),
    ...Object.keys(congratulations),
    ...languagesByScript,
    'zh',
  ]),
];

/**
 * The BCP 47 tag of the language a comment is in, for its `lang` attribute: by script where the script
 * tells, by letter statistics and the word for congratulations otherwise. 'und' rather than a guess,
 * so for short shouts (OMG!!!), single names and emoji. Reads the first 400 characters.
 */
export function detectLanguage(text: string): string {
  const words = text.slice(0, readAtMost).normalize('NFKC').toLowerCase().replace(notWords, ' ');
  const main = mainWriting(words);
  if (!main || main.weight < 4) return undetermined;
  switch (main.writing) {
    case 'latin':
      return main.weight < 7 ? undetermined : (amongst(latin, words) ?? undetermined);
    case 'cyrillic':
      return amongst(cyrillic, words) ?? undetermined;
    case 'arabic':
      return amongst(arabic, words) ?? 'ar';
    case 'han':
      // Fewer may be Japanese as well.
      return main.weight < 12 ? undetermined : 'zh';
    default:
      return main.writing;
  }
}

/** The one of `languages` that the words are in, or null where none stands out. */
function amongst(languages: string[], words: string): string | null {
  const unstretched = words.replace(/(.)\1{2,}/gu, '$1');
  // Before the statistics, which take ten times as long as everything else.
  const said = unstretched.match(/\p{L}[\p{L}\p{M}]*/gu)?.find((word) => languageOf.has(word));
  if (said) return languageOf.get(said) ?? null;
  const [best, next] = statistics(unstretched, languages);
  if (best?.accuracy === 1) return tagFor(best.lang);
  const standsOut = best && best.accuracy > 0.03 && best.accuracy > 1.3 * (next?.accuracy ?? 0);
  return standsOut && words.replace(/\P{L}/gu, '').length >= 12 ? tagFor(best.lang) : null;
}

const MOST_KNOWN = 1000;
const known = new Map<string, ReturnType<typeof detectAll>>();

/** A crowd says the same again and again, and the same words always lead to the same. */
function statistics(words: string, languages: string[]) {
  const key = `${languages[0]} ${words}`;
  const found = known.get(key) ?? detectAll(words, { only: languages });
  known.delete(key);
  known.set(key, found);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KNOWN) break;
    known.delete(oldest);
  }
  return found;
}

function tagFor(code: string): string {
  return code === 'tl' ? 'fil' : code;
}
