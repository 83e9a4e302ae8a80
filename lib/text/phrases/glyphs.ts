import { lookalikeOf, smallCapitals } from '../confusables';
import { spellOut } from '../jamo';
import { type Writing, writingOf } from '../scripts';
import { bits } from './disguises';
import { withMark } from './marks';

/** One letter of a reading, before it stands anywhere. Letters are code points. */
export type Sign = {
  /** What it looks like: the plain Latin letter for its lookalikes, itself otherwise. */
  symbol: number;
  /** Itself without marks, and with those that compose with it (NFC). */
  base: number;
  own: number;
  writing: Writing | 'digit';
  through: number;
  /** Whether a character a reader sees begins here, and whether one ends. */
  opens: boolean;
  closes: boolean;
  /** A jamo on its own, outside a syllable. */
  loose: boolean;
  /** A digit that is read as a letter. */
  digit: boolean;
};

/** What one code point is to a reader: letters, a mark on the letter before, nothing, or a gap. */
export type Glyph = {
  kind: 'letters' | 'mark' | 'unseen' | 'drawl' | 'space' | 'gap';
  /** In NFKC. */
  char: string;
  signs: readonly Sign[];
  through: number;
  /** Belongs to the character before it, or to the one behind it (UAX #29). */
  joins: boolean;
  leads: boolean;
};

const unseen = /(?!\s)[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;
// Araea and the modifier letters stand between words as dots and quotation marks do; ™ is none.
const notLetters = /[ㆍᆞ™℠]|(?=\p{Script=Common})(?=\p{Lm})./u;
const letters = /[\p{L}\p{N}\p{M}]/u;
const droppedMarks =
  /(?![\u3099\u309A])\p{Script=Inherited}|(?=\p{Mn})[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const voicing = /[\u3099\u309A]/;
const tatweel = '\u0640';
// Vowels of Thai and Lao that stand before or behind the consonant they are read after.
const leading = /[เ-ไເ-ໄ]/;
const joining = /[\p{M}\u1160-\u11FFะาำๅະາຳ\uD7B0-\uD7FB]/u;
const looseJamo = /[\u3131-\u318E\uFFA1-\uFFDC]/;
const jamo = /[\u3131-\u3163]/;
const oneLetter: Record<string, string> = {
  ß: 'ss',
  ς: 'σ',
  ک: 'ك',
  ی: 'ي',
  ى: 'ي',
};

// A whole formula in one code point, like ﷺ with its eighteen letters, is no letter in disguise.
const mostSigns = 6;
const MOST_KNOWN = 8192;
const known = new Map<number, Glyph>();

/** How a code point is read; the same object for the same code point, as long as it is remembered. */
export function glyphOf(code: number): Glyph {
  let glyph = known.get(code);
  if (glyph) return glyph;
  glyph = readGlyph(String.fromCodePoint(code));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(code, glyph);
  return glyph;
}

function readGlyph(char: string): Glyph {
  const plain = char.normalize('NFKC');
  const glyph: Glyph = {
    kind: 'gap',
    char: plain,
    signs: [],
    through: 0,
    joins: joining.test(char) || voicing.test(plain),
    leads: leading.test(char),
  };
  if (char === tatweel) return { ...glyph, kind: 'unseen', through: bits.stretched };
  if (unseen.test(char)) return { ...glyph, kind: 'unseen', through: bits.invisible };
  if (plain === 'ー') return { ...glyph, kind: 'drawl' };
  if (/\s/.test(char)) return { ...glyph, kind: 'space' };
  if (droppedMarks.test(char)) return { ...glyph, kind: 'mark' };
  const isLetter = voicing.test(plain) || !notLetters.test(char);
  const signs = isLetter ? signsOf(char, plain) : [];
  return signs.length > 0 && signs.length <= mostSigns
    ? { ...glyph, kind: 'letters', signs }
    : glyph;
}

function signsOf(char: string, plain: string): Sign[] {
  const styled = plain !== char.normalize('NFC') && !looseJamo.test(char) ? bits.style : 0;
  const signs: Sign[] = [];
  for (const part of spellOut(char)) {
    const last = signs.at(-1);
    if (droppedMarks.test(part)) {
      if (last) withMark(last, part);
      continue;
    }
    const small = part.toLowerCase();
    const cased = small === part ? 0 : bits.case;
    const folded = oneLetter[small] ?? small;
    for (const letter of folded) signs.push(...lettersOf(letter, styled | cased));
  }
  return jamo.test(spellOut(char)) ? asSyllable(signs, char) : signs;
}

function lettersOf(letter: string, through: number): Sign[] {
  const isAscii = letter < '\u0080';
  const looks = isAscii ? undefined : lookalikeOf(letter)?.toLowerCase();
  if (!letters.test(letter) && !looks) return [];
  const isStyle = smallCapitals.has(letter) || !letters.test(letter);
  const known = /\p{N}/u.test(letter) ? 'digit' : writingOf(letter);
  const isLatin = looks !== undefined && (isStyle || known === undefined);
  const code = letter.codePointAt(0) ?? 0;
  return [...(looks ?? letter)].map((shape, place) => {
    const symbol = shape.codePointAt(0) ?? 0;
    const base = isLatin ? symbol : code;
    return {
      symbol,
      base,
      own: base,
      writing: isLatin ? 'latin' : (known ?? (voicing.test(letter) ? 'ja' : 'other')),
      through: through | (isLatin ? (isStyle ? bits.style : bits.confusables) : 0),
      opens: place === 0 && !joining.test(letter),
      closes: true,
      loose: false,
      digit: false,
    };
  });
}

function asSyllable(signs: Sign[], char: string): Sign[] {
  const loose = looseJamo.test(char);
  return signs.map((sign, place) => ({
    ...sign,
    loose,
    opens: place === 0 && !joining.test(char),
    closes: place === signs.length - 1,
  }));
}
