import { z } from 'zod';
import { countGraphemes } from '@/lib/text/graphemes';
import { normaliseText } from '@/lib/text/normalise';

/** Why a fan reports, in the order the choices are shown. */
export const reportReasons = [
  'hateful',
  'harassing',
  'spam',
  'spoiler',
  'self-harm',
  'illegal',
  'other',
] as const;
export type ReportReason = (typeof reportReasons)[number];

/** Why a moderator hides, in the order the choices are shown. */
export const hideReasons = [
  'spam',
  'hateful',
  'harassing',
  'spoiler',
  'off-topic',
  'self-harm',
  'illegal',
  'other',
] as const;
export type HideReason = (typeof hideReasons)[number];

/** Graphemes that a note to the moderators may have. */
export const NOTE_LIMIT = 300;

const commentId = z.uuid();
const revision = z.coerce.number().int().min(1).max(2_147_483_647);
const entryId = z.preprocess((value) => value || undefined, z.uuid().optional());
const note = z
  .string()
  .max(NOTE_LIMIT * 64)
  .transform(normaliseText)
  .refine((text) => countGraphemes(text, NOTE_LIMIT) <= NOTE_LIMIT)
  .transform((text) => text || null)
  .nullish()
  .transform((text) => text ?? null);

export const hideInput = z.object({ commentId, revision, reason: z.enum(hideReasons), note });
export type HideInput = z.output<typeof hideInput>;

export const reportInput = z.object({ commentId, reason: z.enum(reportReasons), note });
export type ReportInput = z.output<typeof reportInput>;

/** `entryId` names the decision that is taken back, where one just made it. */
export const restoreInput = z.object({ commentId, revision, entryId });
export type RestoreInput = z.output<typeof restoreInput>;

export const keepInput = z.object({ commentId, revision });
export type KeepInput = z.output<typeof keepInput>;

export const reopenInput = z.object({ commentId, entryId: z.uuid() });
export type ReopenInput = z.output<typeof reopenInput>;

/** The code of the first thing wrong with an input, for its sentence: the id first, then the choice. */
export function problemOf(
  error: z.ZodError,
): 'not-found' | 'reason-missing' | 'note-too-long' | 'malformed' {
  const fields = new Set(error.issues.map(({ path }) => path[0]));
  if (fields.has('commentId')) return 'not-found';
  if (fields.has('reason')) return 'reason-missing';
  return fields.has('note') ? 'note-too-long' : 'malformed';
}
