import type { PhraseKind } from '@/lib/text/phrases/phrase';

/** A phrase that a new site starts with; `language` null is for texts of every language. */
export type SeedPhrase = { text: string; kind: PhraseKind; language: string | null };

/** The phrases of `rows`, which commas and line breaks part, all of one kind and language. */
export function listed(kind: PhraseKind, language: string | null, rows: string): SeedPhrase[] {
  return rows
    .split(/[,\n]/)
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) => ({ text, kind, language }));
}
