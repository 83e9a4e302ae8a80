const initials = 'ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ';
const vowels = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ';
const finals =
  'ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ';

const letters = new Map([
  ...lettersFrom(0x1100, initials),
  ...lettersFrom(0x1161, vowels),
  ...lettersFrom(0x11a8, finals),
  // What ㅀ and ㅄ are in NFKD: initials that are no longer written.
  ['\u111A', 'ㄹㅎ'],
  ['\u1121', 'ㅂㅅ'],
]);

/** Korean as typed, letter by letter: 관 and ㄱㅘㄴ are both ㄱㅗㅏㄴ. The rest stays, in NFKD. */
export function spellOut(text: string): string {
  return text.normalize('NFKD').replace(/[\u1100-\u11C2]/g, (jamo) => letters.get(jamo) ?? jamo);
}

function lettersFrom(first: number, row: string): [string, string][] {
  return row.split(' ').map((typed, place) => [String.fromCodePoint(first + place), typed]);
}
