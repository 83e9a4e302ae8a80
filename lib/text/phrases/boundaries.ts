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
  if (!before) return true;
  if (pattern.opensWithSyllable && open.gap === gaps.none && isOfWord(before)) return false;
  return isBoundary(pattern, edge, before, open, spelled);
}

function isEnd(pattern: Pattern, letters: readonly Letter[], last: number, spelled: number) {
  const [close, after, edge] = [letters[last], letters[last + 1], pattern.letters.at(-1)];
  if (!close?.closes || !edge) return false;
  return !after || isBoundary(pattern, edge, after, after, spelled);
}

/** Whether a word may go on from this letter: ㅋㅋ and digits are no words. */
function isOfWord({ writing, loose }: Letter): boolean {
  return !loose && writing !== 'digit';
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
    // m a s s i v e is one word, set apart by one kind of gap; a s s is none of its words. In Korean
    // any sign between syllables is a disguise, but a space may be one: 두 시 발, 그때 강 간 날.
    const mayBeWords =
      !isUnspaced(edge.writing) || (edge.writing === 'ko' && spelled === gaps.space);
    return !mayBeWords || !second.spelled || second.gap !== spelled || second.besideCry;
  }
  if (isInitials && neighbour.loose) return laughter.has(neighbour.symbol);
  if (edge.writing === 'digit') return neighbour.writing !== 'digit';
  return isUnspaced(edge.writing) || !isOfWords(neighbour.writing);
}
