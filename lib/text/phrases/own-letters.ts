import type { Writing } from '../scripts';
import { primary } from './writings';

// Letters with marks that an alphabet counts as its own, where a word changes with the mark: año is
// not ano, lớn is not lon. After the exemplar characters of CLDR, and only what Unicode composes.
const rows: Record<string, string> = {
  cs: 'áčďéěíňóřšťúůýž',
  da: 'åæø',
  de: 'äöü',
  es: 'áéíóúüñ',
  fi: 'åäö',
  fil: 'ñ',
  fr: 'àâæçéèêëîïôœùûüÿ',
  hu: 'áéíóöőúüű',
  it: 'àèéìíîòóùú',
  nl: 'áéëíïóöúü',
  no: 'åæø',
  pl: 'ąćęłńóśźż',
  pt: 'áàâãçéêíóôõúü',
  ro: 'ăâîșşțţ',
  sv: 'åäöé',
  tr: 'çğıöşüâîû',
  vi: 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
};
const ofLanguages = new Map(Object.entries(rows).map(([language, row]) => [language, codes(row)]));

// In these scripts the letters below are themselves in every language that has them.
const ofScripts = new Map<Writing, Set<number>>([
  ['cyrillic', codes('йїўѓќ')],
  ['arabic', codes('ؤئۀ')],
]);

/**
 * Whether a marked or added letter is one of the alphabet of `language`, and not a plain letter in
 * disguise. In a language that is not listed here every mark is taken for a disguise, as in English.
 */
export function isOwnLetter(letter: number, writing: Writing, language: string): boolean {
  if (writing !== 'latin') return ofScripts.get(writing)?.has(letter) ?? false;
  return ofLanguages.get(primary(language))?.has(letter) ?? false;
}

function codes(row: string): Set<number> {
  return new Set([...row.normalize('NFC')].map((letter) => letter.codePointAt(0) ?? 0));
}
