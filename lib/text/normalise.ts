const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/g;

// Lone surrogates, controls, noncharacters, and the invisible ones that no script needs: deprecated
// format characters, annotations, the placeholder of a pasted object, a byte order mark.
const unprintable =
  /(?!\n)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u206A-\u206F\uFEFF\uFFF0-\uFFFC\u{E0080}-\u{E00FF}\u{E01F0}-\u{E0FFF}]/gu;

// Tags spell the flag of a subdivision after a black flag, and hide text anywhere else.
const tags =
  /(\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F})|[\u{E0000}-\u{E007F}]/gu;

// A joiner needs something before it to join; neither it nor a variation selector acts twice.
const idleJoiners = /(?<=^|\s)[\u200C\u200D]+/g;
const repeatedJoiners = /([\u200C\u200D])[\u200C\u200D]+/g;
const repeatedSelectors =
  /([\uFE00-\uFE0F\u{E0100}-\u{E01EF}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]+/gu;

const markRuns = /[\p{M}\u200C\u200D]{5,}/gu;
const inheritedMark = /\p{Script=Inherited}/u;

const blank =
  /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Z}\p{Noncharacter_Code_Point}\u2800\uFFF9-\uFFFC\u{13441}\u{13442}\u{16FE4}\u{1D159}]*$/u;

/** Most combining marks on one letter that may belong to any script (accents); the rest is dropped. */
export const maxInheritedMarks = 4;
/** Most marks on one letter in all. The longest stack of a living script is Tibetan “ཧཀྵྨླྺྼྻྂ”, with 8. */
export const maxMarks = 8;

/**
 * The text as it is stored, compared and shown: NFC, lines ending in LF, at most two blank lines
 * in a row, nothing unprintable, no bidi override, embedding or isolate (UAX #9; the harmless
 * LRM, RLM and ALM stay), tags only in flags, one joiner or variation selector at a time, and
 * at most `maxInheritedMarks` and `maxMarks` marks on one letter. A letter is never
 * changed or dropped. Idempotent; '' when nothing visible is left.
 */
export function normaliseText(input: string): string {
  const printable = input
    .replace(lineBreaks, '\n')
    .replace(bidiControls, '')
    .replaceAll('\t', ' ')
    .replace(unprintable, '')
    .replace(tags, '$1')
    .normalize('NFC')
    .replace(repeatedSelectors, '$1')
    .replace(markRuns, limitMarks)
    .replace(idleJoiners, '')
    .replace(repeatedJoiners, '$1')
    .normalize('NFC');
  return limitBlankLines(printable);
}

/** True when a reader would see nothing: empty, or only space, zero-width, filler and blank characters. */
export function isInvisible(text: string): boolean {
  return blank.test(text);
}

/** True when the text holds a control that can show its letters in another order (UAX #9). */
export function hasBidiControls(text: string): boolean {
  return text.search(bidiControls) !== -1;
}

function limitMarks(run: string): string {
  let inherited = 0;
  let all = 0;
  let kept = '';
  for (const mark of run) {
    if (all === maxMarks) break;
    if (inheritedMark.test(mark)) {
      if (inherited === maxInheritedMarks) continue;
      inherited += 1;
    }
    all += 1;
    kept += mark;
  }
  return kept;
}

function limitBlankLines(text: string): string {
  const lines = text.split('\n').map((line) => (isInvisible(line) ? '' : line.trimEnd()));
  return lines
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();
}
