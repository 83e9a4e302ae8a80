/** What a text is written in: a language where the script tells it, or one of the shared scripts. */
export type Writing = 'latin' | 'cyrillic' | 'arabic' | 'han' | (string & {});

// Han, kana and Hangul say in one character what takes three letters or so elsewhere.
const dense = 3;
const writings: [writing: Writing, script: string, weight: number][] = [
  ['latin', 'Latin', 1],
  ['ko', 'Hangul', dense],
  ['han', 'Han', dense],
  ['ja', 'Hiragana', dense],
  ['ja', 'Katakana', dense],
  ['cyrillic', 'Cyrillic', 1],
  ['arabic', 'Arabic', 1],
  ['th', 'Thai', 1],
  ['he', 'Hebrew', 1],
  ['hi', 'Devanagari', 1],
  ['el', 'Greek', 1],
  ['hy', 'Armenian', 1],
  ['ka', 'Georgian', 1],
  ['bn', 'Bengali', 1],
  ['ta', 'Tamil', 1],
  ['te', 'Telugu', 1],
  ['kn', 'Kannada', 1],
  ['ml', 'Malayalam', 1],
  ['gu', 'Gujarati', 1],
  ['pa', 'Gurmukhi', 1],
  ['or', 'Oriya', 1],
  ['si', 'Sinhala', 1],
  ['my', 'Myanmar', 1],
  ['km', 'Khmer', 1],
  ['lo', 'Lao', 1],
  ['bo', 'Tibetan', 1],
  ['am', 'Ethiopic', 1],
  ['dv', 'Thaana', 1],
];
/** The languages that their script alone tells. */
export const languagesByScript = [
  ...new Set(writings.map(([writing]) => writing).filter((writing) => writing.length === 2)),
];
const letters = writings.map(
  ([writing, script, weight]) =>
    [writing, new RegExp(`\\p{Script=${script}}`, 'u'), weight] as const,
);

/** The writing a letter belongs to (UAX #24); undefined for what is shared, or in none of those known. */
export function writingOf(char: string): Writing | undefined {
  return rowOf(char)?.[0];
}

/** The writing that most of the text is in, and how many letters' worth of it there is; null for none. */
export function mainWriting(text: string): { writing: Writing; weight: number } | null {
  const weights = new Map<Writing, number>();
  for (const char of text.replace(/[^\p{L}\p{M}]/gu, '')) {
    const found = rowOf(char);
    if (found) weights.set(found[0], (weights.get(found[0]) ?? 0) + found[2]);
  }
  const kana = weights.get('ja');
  // Kana between Han is Japanese, however little of it.
  if (kana) {
    weights.set('ja', kana + (weights.get('han') ?? 0));
    weights.delete('han');
  }
  const [main] = [...weights].sort(([, a], [, b]) => b - a);
  return main ? { writing: main[0], weight: main[1] } : null;
}

function rowOf(char: string) {
  return letters.find(([, script]) => script.test(char));
}
