import { gaps, type Letter } from './letters';
import type { Pattern } from './pattern';
import { isOfWords, isUnspaced } from './writings';

// What stands around initials without being one: laughing and crying.
const laughter = new Set([...'ㅋㅎㅠㅜㅡ'].map((letter) => letter.codePointAt(0)));

/**
 * Whether the letters from `first` to `last` may be the whole pattern: whole words where its first and
 * last letter are of a script with words, whole characters (syllables, letters with their own marks)
 * where not. `spelled` is the gap that its letters are set apart by, `gaps.none` if they are not.
 */
export function isWhole(
  pattern: Pattern,
  letters: readonly Letter[],
  first: number,
  last: number,
  spelled: number,
): boolean {
  return (
    (pattern.opensAnywhere || isStart(pattern, letters, first, spelled)) &&
    (pattern.closesAnywhere || isEnd(pattern, letters, last, spelled))
  );
}

function isStart(pattern: Pattern, letters: readonly Letter[], first: number, spelled: number) {
  const [before, open, edge] = [letters[first - 1], letters[first], pattern.letters[0]];
  if (!open?.opens || !edge) return false;
  return !before || isBoundary(pattern, edge, before, open, spelled);
}

function isEnd(pattern: Pattern, letters: readonly Letter[], last: number, spelled: number) {
  const [close, after, edge] = [letters[last], letters[last + 1], pattern.letters.at(-1)];
  if (!close?.closes || !edge) return false;
  return !after || isBoundary(pattern, edge, after, after, spelled);
}

/** Whether `edge` may end beside `neighbour`, judged by the script of `edge`; `second` has the gap between. */
function isBoundary(
  { isInitials }: Pattern,
  edge: Letter,
  neighbour: Letter,
  second: Letter,
  spelled: number,
): boolean {
  if (second.gap !== gaps.none) {
    // m a s s i v e is one word, set apart by one kind of gap; a s s is none of its words.
    return isUnspaced(edge.writing) || !second.spelled || second.gap !== spelled;
  }
  if (isInitials && neighbour.loose) return laughter.has(neighbour.symbol);
  if (edge.writing === 'digit') return neighbour.writing !== 'digit';
  return isUnspaced(edge.writing) || !isOfWords(neighbour.writing);
}
