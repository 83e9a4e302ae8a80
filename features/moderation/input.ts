import { z } from 'zod';
import type { RefusalCode } from '@/lib/http/refusal';
import { countGraphemes } from '@/lib/text/graphemes';
import { normaliseText } from '@/lib/text/normalise';
import { type LogFilter, moderationActions } from './log';
import { hideReasons, NOTE_LIMIT, reportReasons } from './reasons';

const commentId = z.uuid();
const revision = z.coerce.number().int().min(1).max(2_147_483_647);
const entryId = z.preprocess((value) => value || undefined, z.uuid().optional());
/** What a moderator or a reporter adds in words; null for nothing. */
export const note = z
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

/**
 * What the log is asked for in its address. A handle may be typed with its @ and in capitals; what
 * cannot be an action or a handle is left out, or finds nothing.
 */
export function readLogFilter({ action, handle }: Record<string, unknown>): LogFilter {
  const typed = typeof handle === 'string' ? handle.trim().replace(/^@/, '').toLowerCase() : '';
  return {
    action: moderationActions.find((known) => known === action),
    handle: typed.slice(0, 40).replaceAll('\0', '') || undefined,
  };
}

/** What is wrong with an input, for its sentence: first the id, then the choice, then the note. */
export function problemOf(error: z.ZodError): { code: RefusalCode; limit?: number } {
  const fields = new Set(error.issues.map(({ path }) => path[0]));
  if (fields.has('commentId')) return { code: 'not-found' };
  if (fields.has('reason')) return { code: 'reason-missing' };
  return fields.has('note') ? { code: 'too-long', limit: NOTE_LIMIT } : { code: 'malformed' };
}
