import { bits } from './disguises';
import { type Glyph, glyphOf } from './glyphs';
import { isOfWords } from './writings';

/** A glyph of a text, with UTF-16 offsets. */
export type PlacedGlyph = { glyph: Glyph; start: number; end: number };

type Alphabet = ReadonlyMap<string, Glyph>;

const digit = /^[0-9]$/;
const atEdges = /^[0-9@$I]$/;
const small = /^[a-zI]$/;
const gapGlyph = glyphOf(0x2e);
const usual = alphabetOf('0o 1i 2z 3e 4a 5s 6g 7t 8b 9g @a $s !i |l +t €e £l ¢c');
const other = alphabetOf('1l !l |i 6b 9q Il');

/**
 * The glyphs with those that stand for letters read as letters, in the usual way and in another (1 is
 * i or l); a way that changes nothing, or no more than the one before, is left out. Only among letters:
 * 1818, 5:55 and 100% have none. Other digits become gaps.
 */
export function readLeetspeak(placed: readonly PlacedGlyph[]): PlacedGlyph[][] {
  if (!placed.some(({ glyph }, at) => usual.has(glyph.char) || isInnerI(placed, at))) return [];
  const among = amongLetters(placed);
  const first = readBy(usual, placed, among);
  const second = readBy(new Map([...usual, ...other]), placed, among);
  const ways = isSame(first, placed) ? [] : [first];
  return isSame(second, first) ? ways : [...ways, second];
}

function readBy(alphabet: Alphabet, placed: readonly PlacedGlyph[], among: readonly boolean[]) {
  return placed.map((place, at) => {
    const { char } = place.glyph;
    const glyph = among[at] ? alphabet.get(char) : undefined;
    if (glyph && (char !== 'I' || isInnerI(placed, at))) return { ...place, glyph };
    return digit.test(char) ? { ...place, glyph: gapGlyph } : place;
  });
}

/** A capital I behind a small letter may be an l: kiII. Anywhere else it is an I. */
function isInnerI(placed: readonly PlacedGlyph[], at: number): boolean {
  return placed[at]?.glyph.char === 'I' && small.test(placed[at - 1]?.glyph.char ?? '');
}

/** Which glyphs are in an unbroken run with a letter in it; signs at the ends of a run are punctuation. */
function amongLetters(placed: readonly PlacedGlyph[]): boolean[] {
  const among = placed.map(() => false);
  let start = 0;
  for (let at = 0; at <= placed.length; at += 1) {
    const glyph = placed[at]?.glyph;
    if (glyph && isInRun(glyph)) continue;
    let first = start;
    let last = at - 1;
    while (first <= last && isPunctuation(placed[first]?.glyph)) first += 1;
    while (first <= last && isPunctuation(placed[last]?.glyph)) last -= 1;
    const run = placed.slice(first, last + 1);
    if (run.some(({ glyph }) => isLetter(glyph))) among.fill(true, first, last + 1);
    start = at + 1;
  }
  return among;
}

function isInRun(glyph: Glyph): boolean {
  return (
    isLetter(glyph) ||
    glyph.kind === 'unseen' ||
    glyph.kind === 'mark' ||
    digit.test(glyph.char) ||
    usual.has(glyph.char)
  );
}

function isPunctuation(glyph: Glyph | undefined): boolean {
  return glyph !== undefined && !isLetter(glyph) && !atEdges.test(glyph.char);
}

function isLetter({ kind, signs }: Glyph): boolean {
  return kind === 'letters' && signs[0] !== undefined && isOfWords(signs[0].writing);
}

function isSame(one: readonly PlacedGlyph[], two: readonly PlacedGlyph[]): boolean {
  return one.every(({ glyph }, at) => glyph === two[at]?.glyph);
}

function alphabetOf(row: string): Alphabet {
  return new Map(row.split(' ').map(([char = '', letter = '']) => [char, asLetter(char, letter)]));
}

function asLetter(char: string, letter: string): Glyph {
  const glyph = glyphOf(letter.codePointAt(0) ?? 0);
  const through = char === 'I' ? bits.confusables : bits.leetspeak;
  return {
    ...glyph,
    signs: glyph.signs.map((sign) => ({ ...sign, through, digit: digit.test(char) })),
  };
}
