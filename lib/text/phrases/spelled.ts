import { gaps, type Letter } from './letters';
import { isUnspaced } from './writings';

/**
 * Marks the gaps in runs of words that are one character each: three or more letters, as in f.u.c.k,
 * or two or more where a character is a syllable, as in 시 발. A longer word ends such a run.
 */
export function markSpelled(letters: readonly Letter[]): void {
  let run: Letter[] = [];
  let characters = 0;
  for (const [at, letter] of letters.entries()) {
    if (letter.opens) characters += 1;
    if (letters[at + 1]?.gap === gaps.none) continue;
    const first = characters === 1 ? firstOf(letters, at) : undefined;
    if (first) run.push(first);
    else {
      markRun(run);
      run = [];
    }
    characters = 0;
  }
  markRun(run);
}

/** The first letter of the character that ends at `last`; a syllable has a few. */
function firstOf(letters: readonly Letter[], last: number): Letter | undefined {
  let at = last;
  while (!letters[at]?.opens && at > 0) at -= 1;
  return letters[at];
}

function markRun(run: readonly Letter[]): void {
  const least = run.every(({ writing }) => isUnspaced(writing)) ? 2 : 3;
  if (run.length < least) return;
  for (const letter of run.slice(1)) letter.spelled = true;
}
