import { type Glyph, glyphOf } from './glyphs';
import { type PlacedGlyph, readLeetspeak } from './leetspeak';
import { gaps, type Letter } from './letters';
import { withMark } from './marks';
import { markSpelled } from './spelled';
import { unstretch } from './stretched';
import { isOfWords } from './writings';

const regional = /\p{Regional_Indicator}/u;
const mark = /\p{M}/u;

/**
 * The text as one, two or three rows of letters: as it stands, and with digits and signs read as
 * letters in one way and in another. None is longer than the text in NFKD.
 */
export function readingsOf(text: string): Letter[][] {
  const glyphs = glyphsOf(text);
  return [glyphs, ...readLeetspeak(glyphs)].map(readLetters);
}

/** The text as it stands: what a phrase is compared by. */
export function readVerbatim(text: string): Letter[] {
  return readLetters(glyphsOf(text));
}

function glyphsOf(text: string): PlacedGlyph[] {
  const placed: PlacedGlyph[] = [];
  let start = 0;
  for (const char of text) {
    const end = start + char.length;
    placed.push({ glyph: glyphOf(char.codePointAt(0) ?? 0), start, end });
    start = end;
  }
  return regional.test(text) ? withoutFlags(placed, text) : placed;
}

/** Two regional indicators are a flag (UAX #29, GB12); one alone is a letter. */
function withoutFlags(placed: readonly PlacedGlyph[], text: string): PlacedGlyph[] {
  const flag = glyphOf(0x1f3f3);
  const indicators = placed.map(({ start, end }) => regional.test(text.slice(start, end)));
  let paired = false;
  return placed.map((place, at) => {
    const closes = paired;
    paired = !closes && indicators[at] === true && indicators[at + 1] === true;
    return paired || closes ? { ...place, glyph: flag } : place;
  });
}

function readLetters(placed: readonly PlacedGlyph[]): Letter[] {
  const letters: Letter[] = [];
  let gap = gaps.space;
  let between = 0;
  let leads = false;
  for (const place of placed) {
    const { glyph } = place;
    const last = gap === gaps.none ? letters.at(-1) : undefined;
    if (glyph.kind === 'unseen') {
      between |= glyph.through;
    } else if (last && prolongs(last, place)) {
      last.end = place.end;
    } else if (glyph.kind === 'letters') {
      const isAttached = last?.writing === glyph.signs[0]?.writing && (glyph.joins || leads);
      if (last && isAttached) last.closes = false;
      letters.push(...lettersAt(place, isAttached, gap, between));
      gap = gaps.none;
      between = 0;
      leads = glyph.leads;
    } else if (glyph.kind !== 'mark') {
      gap = widened(gap, glyph);
      between = 0;
    }
  }
  markSpelled(letters);
  const read = unstretch(letters);
  markWords(read);
  return read;
}

function lettersAt(
  { glyph, start, end }: PlacedGlyph,
  isAttached: boolean,
  gap: number,
  between: number,
): Letter[] {
  return glyph.signs.map((sign, place) => ({
    ...sign,
    opens: place === 0 ? !isAttached : sign.opens,
    start,
    end,
    count: 1,
    gap: place === 0 ? gap : gaps.none,
    spelled: false,
    besideCry: false,
    between: place === 0 ? between : 0,
    wordStart: start,
    wordEnd: end,
  }));
}

/** Whether the glyph only adds to the letter before it, and adds it: a mark, or the ー of kana. */
function prolongs(letter: Letter, { glyph }: PlacedGlyph): boolean {
  if (glyph.kind === 'drawl' && letter.writing === 'ja') letter.count += 1;
  else if (isMarkOn(letter, glyph)) withMark(letter, glyph.char);
  else return false;
  return true;
}

/** Also a mark of another script, which no letter of this one has. */
function isMarkOn(letter: Letter, glyph: Glyph): boolean {
  if (glyph.kind === 'mark') return true;
  return glyph.joins && glyph.signs[0]?.writing !== letter.writing && mark.test(glyph.char);
}

function widened(gap: number, glyph: Glyph): number {
  if (glyph.kind !== 'space' || gap === gaps.other) return gaps.other;
  return gap === gaps.none ? gaps.space : gaps.wide;
}

function markWords(letters: readonly Letter[]): void {
  for (const [at, letter] of letters.entries()) {
    const last = letters[at - 1];
    if (last && isSameWord(last, letter)) letter.wordStart = last.wordStart;
  }
  for (let at = letters.length - 2; at >= 0; at -= 1) {
    const letter = letters[at];
    const next = letters[at + 1];
    if (letter && next && isSameWord(letter, next)) letter.wordEnd = next.wordEnd;
  }
}

function isSameWord(last: Letter, letter: Letter): boolean {
  return letter.gap === gaps.none && isOfWords(last.writing) && isOfWords(letter.writing);
}
