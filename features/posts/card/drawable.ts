const quotes: Record<string, string> = {
  '《': '“',
  '》': '”',
  '「': '“',
  '」': '”',
  '〈': '‘',
  '〉': '’',
};

// What the card's faces have glyphs for; the test beside this reads it back from the files.
const glyphs =
  /[\u0020-\u007e\u00a0-\u0107\u010a-\u0113\u0116-\u011b\u011e-\u0123\u0126-\u012b\u012e-\u0133\u0136-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u014d\u0150-\u015b\u015e-\u0161\u0164-\u0165\u0168-\u017e\u2013-\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20a9\u20ac\u2122\u3131-\u318e\uac00-\ud7a3]/;

/**
 * What of `text` can be drawn on a card: letters of Latin and Hangul and the usual marks. Emoji and
 * other scripts are left out, because the drawing library asks the network for letters it lacks.
 * The headline stands beside the card wherever it is shown, whole.
 */
export function drawable(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => quotes[letter] ?? letter)
    .filter((letter) => glyphs.test(letter))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
