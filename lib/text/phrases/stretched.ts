import { bits } from './disguises';
import { gaps, type Letter } from './letters';

const silent = 'ㅇ'.codePointAt(0);
const firstVowel = 0x314f; // ㅏ
const lastVowel = 0x3163; // ㅣ
const vowel = /[aeiouyаеиіоуыэюяαεηιυοωㅏ-ㅣ]/;
const vowels = new Map<number, boolean>();

/**
 * The letters with each repeated one as one, and its count: fuuuck is f u×3 c k. A vowel is repeated
 * in Hangul by syllables too: 시이이발 is ㅅ ㅣ×3 ㅂ ㅏ ㄹ. The last letter of a syllable and the first
 * of the next are two.
 */
export function unstretch(letters: readonly Letter[]): Letter[] {
  const read: Letter[] = [];
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at];
    const last = read.at(-1);
    if (!letter) continue;
    if (last && isRepeated(last, letter)) {
      prolong(last, letter, letter);
      continue;
    }
    const echo = last && echoOf(last, letter, letters[at + 1], letters[at + 2]);
    if (last && echo) {
      prolong(last, letter, echo);
      at += 1;
      continue;
    }
    read.push(letter);
  }
  return read;
}

/** Whether a text may be read as a phrase that has the letter `listed` times, where it stands `found` times. */
export function isStretch(found: number, listed: number, letter: number, length: number): boolean {
  if (found < listed || found === listed) return found === listed;
  // No word of any alphabet has three of a letter in a row; two of them are another word (god and
  // good, raped and rapped), except vowels in words that are not short.
  return found > 2 || (length > 3 && isVowel(letter));
}

function isVowel(letter: number): boolean {
  let known = vowels.get(letter);
  if (known === undefined) {
    known = vowel.test(String.fromCodePoint(letter));
    if (vowels.size < 1000) vowels.set(letter, known);
  }
  return known;
}

function isRepeated(last: Letter, letter: Letter): boolean {
  if (last.symbol !== letter.symbol || !isNear(letter)) return false;
  if (letter.writing === 'ko') return letter.loose && (last.loose || isHangulVowel(last));
  return last.own === letter.own || last.writing !== letter.writing;
}

/** The vowel of a syllable that only says the vowel before once more: 이 after 시. */
function echoOf(last: Letter, letter: Letter, next?: Letter, afterNext?: Letter): Letter | null {
  if (letter.symbol !== silent || letter.loose || !letter.opens || !isNear(letter)) return null;
  if (!last.closes || !isHangulVowel(last) || next?.symbol !== last.symbol) return null;
  const isWhole = next.closes || !afterNext || !isHangulVowel(afterNext) || afterNext.opens;
  return !next.opens && isWhole ? next : null;
}

function isHangulVowel({ writing, symbol }: Letter): boolean {
  return writing === 'ko' && symbol >= firstVowel && symbol <= lastVowel;
}

function isNear({ gap, spelled }: Letter): boolean {
  return gap === gaps.none || spelled;
}

function prolong(last: Letter, first: Letter, end: Letter): void {
  last.count += end.count;
  last.end = end.end;
  last.closes = end.closes;
  last.through |= first.through | first.between | end.through;
  if (first.spelled) last.through |= bits.spaced;
}
