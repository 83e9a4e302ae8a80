import { z } from 'zod';
import type { RefusalCode } from '@/lib/http/refusal';
import { isLocale } from '@/lib/i18n/locales';
import { normaliseText } from '@/lib/text/normalise';
import type { PhraseKind } from '@/lib/text/phrases/phrase';
import { languageNamed, phraseKinds } from './choices';
import { TRIAL_LIMIT } from './limits';
import { normalisePhrase } from './lines';

const kind = z.enum(phraseKinds);
const language = z.unknown().transform((word, context) => {
  const named = languageNamed(word);
  if (named === undefined) context.addIssue({ code: 'custom', message: 'no language' });
  return named ?? null;
});

/** `sure` is the key of a preview that its sender has seen. */
export const addInput = z.object({
  text: z.string(),
  kind,
  language,
  sure: z
    .string()
    .nullish()
    .transform((key) => key ?? null),
});
export type AddInput = z.output<typeof addInput>;

export const changeInput = z.object({ phraseId: z.uuid(), kind, language });
export type ChangeInput = z.output<typeof changeInput>;

export const removeInput = z.object({ phraseId: z.uuid() });
export type RemoveInput = z.output<typeof removeInput>;

export const undoInput = z.object({ entryId: z.uuid() });
export type UndoInput = z.output<typeof undoInput>;

export const starterInput = z.object({ list: z.string().refine(isLocale) });
export type StarterInput = z.output<typeof starterInput>;

/** What is wrong with an input: a forged id finds nothing, everything else cannot be understood. */
export function problemOf(error: z.ZodError): { code: RefusalCode } {
  const fields = new Set(error.issues.map(({ path }) => path[0]));
  if (fields.has('phraseId')) return { code: 'phrase-gone' };
  return { code: fields.has('entryId') ? 'not-found' : 'malformed' };
}

/** Which phrases are wanted; `language` null is those for every language, undefined any. */
export type PhraseFilter = { kind?: PhraseKind; language?: string | null; search?: string };

/** What the list is asked for in its address; what cannot be meant is left out. */
export function readPhraseFilter(query: Record<string, unknown>): PhraseFilter {
  const search = typeof query.q === 'string' ? normalisePhrase(query.q.slice(0, 200)) : '';
  return {
    kind: phraseKinds.find((known) => known === query.kind),
    language: languageNamed(query.language),
    search: search || undefined,
  };
}

/** A text to try, and its language, null to have it detected. */
export type Trial = { text: string; language: string | null };

/** The text that the address asks to try, or null where there is none. */
export function readTrial(query: Record<string, unknown>): Trial | null {
  const text = typeof query.try === 'string' ? normaliseText(query.try.slice(0, TRIAL_LIMIT)) : '';
  return text ? { text, language: languageNamed(query.as) ?? null } : null;
}
