import type { Finding, FoundPhrase, Submission } from '@/features/pipeline/submission';
import type { PhraseKind } from '@/lib/text/phrases/phrase';

/** Listed phrases: one that is refused goes before those that are held. */
export const phrases = ({
  matches,
  text,
}: Pick<Submission, 'matches' | 'text'>): Finding | null => {
  const found = (kind: PhraseKind): FoundPhrase[] =>
    matches
      .filter(({ phrase }) => phrase.kind === kind)
      .map(({ phrase, start, end }) => ({ id: phrase.id, found: text.slice(start, end) }));
  for (const verdict of ['refuse', 'hold'] as const) {
    const listed = found(verdict);
    if (listed.length > 0) return { verdict, code: 'phrase', phrases: listed };
  }
  return null;
};
