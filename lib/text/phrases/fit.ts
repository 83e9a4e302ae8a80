import { isWhole } from './boundaries';
import { bits } from './disguises';
import { gaps, type Letter } from './letters';
import { isForeignWord, likenessOf, misfit } from './likeness';
import type { Pattern } from './pattern';
import { isStretch } from './stretched';
import { isUnspaced } from './writings';

/** UTF-16 offsets, and the bits of the disguises. */
export type Fit = { start: number; end: number; through: number };

/**
 * The pattern in a text of `language`, given letters that end at `last` and look like the pattern's:
 * where they are repeated no less, parted as words are or else set apart one by one, and whole. Null
 * where they are other words. Looks at no more letters than the pattern has.
 */
export function fitAt(
  pattern: Pattern,
  letters: readonly Letter[],
  last: number,
  language: string,
): Fit | null {
  const first = last - pattern.letters.length + 1;
  const found = letters.slice(first, last + 1);
  const likeness = likenessOfAll(pattern, found, language);
  const spelled = spelledBy(pattern, found);
  if (likeness === misfit || spelled === misfit || isNumber(found)) return null;
  if (likeness & bits.confusables && isForeignWord(pattern.letters, found, language)) return null;
  if (!isWhole(pattern, letters, first, last, spelled)) return null;
  const through = likeness | (spelled === gaps.none ? 0 : bits.spaced);
  return { ...spanOf(pattern, found), through };
}

function likenessOfAll(pattern: Pattern, found: readonly Letter[], language: string): number {
  let through = 0;
  for (const [place, letter] of found.entries()) {
    const listed = pattern.letters[place];
    if (!listed) return misfit;
    const likeness = likenessOf(listed, letter, pattern.phrase.language ?? language);
    const stretch = stretchOf(pattern, place, letter);
    if (likeness === misfit || stretch === misfit) return misfit;
    through |= likeness | stretch | (place === 0 ? 0 : letter.between);
  }
  return through;
}

function stretchOf({ letters, hasWords }: Pattern, place: number, { count }: Letter): number {
  const listed = letters[place];
  if (!listed) return misfit;
  if (count === listed.count) return 0;
  // Where words run together, more of the first or last letter may belong to another word.
  const isAtEdge = listed === letters[0] || listed === letters.at(-1);
  if (isAtEdge && isUnspaced(listed.writing)) return count > listed.count ? 0 : misfit;
  if (isStretch(count, listed.count, listed.own, letters.length)) return bits.stretched;
  // Beside the other words of the phrase “fuckk” is no other word, as “rapped” may be.
  const closesWord = letters[place + 1]?.gap !== gaps.none;
  return hasWords && closesWord && count > listed.count ? bits.stretched : misfit;
}

/** The one kind of gap that the letters of a word are set apart by, or `misfit` for any other gap in it. */
function spelledBy({ letters }: Pattern, found: readonly Letter[]): number {
  let spelled = gaps.none;
  for (const [place, { gap, spelled: isSpelled }] of found.entries()) {
    const [before, listed] = [letters[place - 1], letters[place]];
    if (!before || !listed) continue;
    if (listed.gap === gaps.none) {
      if (gap === gaps.none) continue;
      if (!isSpelled || (spelled !== gaps.none && spelled !== gap)) return misfit;
      spelled = gap;
    } else if (gap === gaps.none) {
      // “The rapist” is no therapist; in Korean and without spaces writers leave it out.
      if (!isUnspaced(before.writing) || !isUnspaced(listed.writing)) return misfit;
    }
  }
  return spelled;
}

/** Signs alone, or digits with less than two letters: A55 is a road, a$$ is not. */
function isNumber(found: readonly Letter[]): boolean {
  const signs = found.filter(({ through }) => through & bits.leetspeak);
  const digits = signs.filter(({ digit }) => digit);
  return signs.length > 0 && (signs.length === found.length || digits.length > found.length - 2);
}

function spanOf({ opensAnywhere, closesAnywhere }: Pattern, found: readonly Letter[]) {
  const [open, close] = [found[0], found.at(-1)];
  return {
    start: (opensAnywhere ? open?.wordStart : open?.start) ?? 0,
    end: (closesAnywhere ? close?.wordEnd : close?.end) ?? 0,
  };
}
