import { normaliseText } from '@/lib/text/normalise';
import { type PhraseProblem, phraseProblem } from '@/lib/text/phrases/pattern';
import type { Phrase, PhraseKind } from '@/lib/text/phrases/phrase';
import { PHRASE_LIMIT } from './limits';

/** A line of the box: as it was typed, and the phrase it would be listed as. */
export type Line = { typed: string; text: string };

/** Why a line is not listed: nobody could look for it, it is there already, or the lists are full. */
export type LineProblem =
  | { problem: PhraseProblem | 'full' }
  | { problem: 'listed'; kind: PhraseKind };
export type JudgedLine = Line & { problem: LineProblem | null };

/**
 * A phrase as it is stored and told from others: visible, NFC, single spaces, and in lower case, as
 * the matcher reads it. Idempotent.
 */
export function normalisePhrase(typed: string): string {
  const small = normaliseText(typed).toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim();
  let start = 0;
  let end = small.length;
  while (start < end && isEdge(small[start])) start += 1;
  while (end > start && isEdge(small[end - 1])) end -= 1;
  if (start === end) return small.slice(0, 1);
  const word = small.slice(start, end);
  return `${small.startsWith('*') ? '*' : ''}${word}${small.endsWith('*') ? '*' : ''}`;
}

function isEdge(char: string | undefined): boolean {
  return char === '*' || char === ' ';
}

/** The lines of a box without the empty ones, each phrase once. */
export function readLines(box: string): Line[] {
  const lines = new Map<string, Line>();
  for (const typed of normaliseText(box).split('\n')) {
    const text = normalisePhrase(typed);
    if (text && !lines.has(text)) lines.set(text, { typed: typed.trim(), text });
  }
  return [...lines.values()];
}

/** What stands against listing each line for a language, beside what is listed. */
export function judgeLines(
  lines: readonly Line[],
  language: string | null,
  listed: readonly Phrase[],
): JudgedLine[] {
  const known = new Map(
    listed.filter((phrase) => phrase.language === language).map((phrase) => [phrase.text, phrase]),
  );
  const isFull = listed.length >= PHRASE_LIMIT;
  const against = (text: string): LineProblem | null => {
    const problem = phraseProblem(text);
    if (problem) return { problem };
    const same = known.get(text);
    if (same) return { problem: 'listed', kind: same.kind };
    return isFull ? { problem: 'full' } : null;
  };
  return lines.map((line) => ({ ...line, problem: against(line.text) }));
}
