import 'server-only';
import { phrases } from '@/features/pipeline/phases/phrases';
import { detectLanguage } from '@/lib/text/language';
import type { PhraseReading } from '@/lib/text/phrases/matcher';
import type { Trial } from './input';
import { currentReader } from './queries';

export type TrialResult = PhraseReading & {
  text: string;
  /** The one it was read in; 'und' where nobody can tell. */
  language: string;
  verdict: 'publish' | 'hold' | 'refuse';
};

/** What the listed phrases find in a text, and what they alone would have decided. Stores nothing. */
export async function tryText({ text, language }: Trial): Promise<TrialResult> {
  const read = await currentReader();
  const readAs = language ?? detectLanguage(text);
  const reading = read(text, readAs);
  const finding = phrases({ text, matches: reading.matches });
  return { ...reading, text, language: readAs, verdict: finding?.verdict ?? 'publish' };
}
