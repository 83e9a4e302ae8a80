import { bits } from './disguises';
import type { Sign } from './glyphs';

const composing = new Set(['latin', 'cyrillic', 'arabic']);
// Read and written with or without, by anyone: ё, and the hamza and madda of alef.
const optional: Record<string, string> = { ё: 'е', أ: 'ا', إ: 'ا', آ: 'ا' };

/** Puts a mark on a letter: part of the letter itself where Unicode composes the two, a disguise otherwise. */
export function withMark(sign: Pick<Sign, 'own' | 'writing' | 'through'>, mark: string): void {
  const composed = composing.has(sign.writing)
    ? (String.fromCodePoint(sign.own) + mark).normalize('NFC')
    : '';
  const letter = optional[composed] ?? composed;
  const code = letter.codePointAt(0);
  if (code !== undefined && code <= 0xffff && letter.length === 1) sign.own = code;
  else sign.through |= bits.marks;
}
