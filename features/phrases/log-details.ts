import { z } from 'zod';
import { locales } from '@/lib/i18n/locales';
import { phraseKinds } from './choices';

const state = { kind: z.enum(phraseKinds), language: z.string().nullable() };
const logged = z.object({
  id: z.uuid(),
  text: z.string(),
  ...state,
  /** Of a phrase that was removed, so that it can come back as it was. */
  addedBy: z.uuid().nullish(),
  createdAt: z.string().nullish(),
});

const phraseDetails = z.object({
  phrases: z.array(logged),
  /** What a phrase that was changed had been. */
  before: z.object(state).optional(),
  /** The starter list that they are from. */
  list: z.enum(locales).optional(),
});

/** A phrase as the log has it. */
export type LoggedPhrase = z.output<typeof logged>;
/** What the log holds of an act on the lists. */
export type PhraseDetails = z.output<typeof phraseDetails>;

/** The phrases that a line of the log is about; null for a line about something else. */
export function readPhraseDetails(details: unknown): PhraseDetails | null {
  return phraseDetails.safeParse(details).data ?? null;
}
