const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const firstWindow = 1024;
const maxUnits = 16;

/**
 * How many characters a reader sees in `text`: extended grapheme clusters (UAX #29), so “🥹🫶🏻” is 2.
 * Counting stops one past `limit`; what lies behind that is never looked at.
 */
export function countGraphemes(text: string, limit = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (const _ of graphemes(text)) {
    count += 1;
    if (count > limit) break;
  }
  return count;
}

/**
 * Whether `text` has more than `limit` graphemes, or more than 16 code units for each of them: one
 * grapheme can go on for ever, while the longest emoji in use has 15. Never looks past either bound.
 */
export function isTooLong(text: string, limit: number): boolean {
  return text.length > limit * maxUnits || countGraphemes(text, limit) > limit;
}

/** The first `limit` graphemes of `text`, never half of one. */
export function takeGraphemes(text: string, limit: number): string {
  let count = 0;
  for (const { index } of graphemes(text)) {
    if (count === limit) return text.slice(0, index);
    count += 1;
  }
  return text;
}

// The segmenter copies the whole string it is given, so it is given a window at a time. Every rule
// of UAX #29 looks back within one cluster and ahead by one code point: each boundary found in a
// window is a true one, and only the last cluster may go on behind it.
function* graphemes(text: string): Generator<{ index: number }> {
  let start = 0;
  let size = firstWindow;
  while (start < text.length) {
    const end = endOfWindow(text, start + size);
    let last = 0;
    for (const { index } of segmenter.segment(text.slice(start, end))) {
      if (index > 0) yield { index: start + last };
      last = index;
    }
    if (end >= text.length) {
      yield { index: start + last };
      return;
    }
    size = last === 0 ? size * 2 : firstWindow;
    start += last;
  }
}

function endOfWindow(text: string, end: number): number {
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return splitsPair ? end + 1 : end;
}
