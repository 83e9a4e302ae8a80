import { gaps, type Letter } from './letters';
import { isUnspaced } from './writings';

type Character = { first: Letter; isCry: boolean };

// They stand beside a word without being of it: 아 씨 발.
const cries = new Set(['ㅇㅏ', 'ㅇㅑ', 'ㅇㅓ', 'ㅇㅗ', 'ㅇㅗㅏ', 'ㅎㅏ']);

/**
 * Marks the gaps in runs of words that are one character each: three or more letters, as in f.u.c.k,
 * or two or more where a character is a syllable, as in 시 발. A longer word ends such a run.
 */
export function markSpelled(letters: readonly Letter[]): void {
  let run: Character[] = [];
  let characters = 0;
  for (const [at, letter] of letters.entries()) {
    if (letter.opens) characters += 1;
    if (letters[at + 1]?.gap === gaps.none) continue;
    const character = characters === 1 ? characterAt(letters, at) : undefined;
    if (character) run.push(character);
    else {
      markRun(run);
      run = [];
    }
    characters = 0;
  }
  markRun(run);
}

/** The character that ends at `last`; a syllable has a few letters. */
function characterAt(letters: readonly Letter[], last: number): Character | undefined {
  let at = last;
  while (!letters[at]?.opens && at > 0) at -= 1;
  const first = letters[at];
  const symbols = letters.slice(at, Math.min(last + 1, at + 4)).map(({ symbol }) => symbol);
  return first && { first, isCry: cries.has(String.fromCodePoint(...symbols)) };
}

function markRun(run: readonly Character[]): void {
  const least = run.every(({ first }) => isUnspaced(first.writing)) ? 2 : 3;
  if (run.length < least) return;
  for (const [place, { first, isCry }] of run.entries()) {
    if (place === 0) continue;
    first.spelled = true;
    first.besideCry = isCry || run[place - 1]?.isCry === true;
  }
}
