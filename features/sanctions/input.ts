import { z } from 'zod';
import { parseCommentText } from '@/features/comments/input';
import { note } from '@/features/moderation/input';
import { hideReasons, NOTE_LIMIT } from '@/features/moderation/reasons';
import { type RefusalCode, refuse } from '@/lib/http/refusal';
import { parseUuid } from '@/lib/uuid';
import { APPEAL_LIMIT } from './limits';
import { sanctionKinds, terms } from './terms';

const absent = (value: unknown) => (value === '' || value === null ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(absent, schema.optional());

export const imposeInput = z
  .object({
    memberId: z.uuid(),
    kind: z.enum(sanctionKinds),
    term: optional(z.enum(terms)).transform((term) => term ?? null),
    /** A day; what is imposed until then ends as it begins, in UTC. */
    until: optional(z.iso.date()).transform((day) => (day ? new Date(`${day}T00:00:00Z`) : null)),
    reason: z.enum(hideReasons),
    note,
    commentId: optional(z.uuid()).transform((id) => id ?? null),
  })
  // A day that was chosen counts, whatever else stands in the menu beside it.
  .transform((input) => ({ ...input, term: input.until ? ('date' as const) : input.term }));
export type ImposeInput = z.output<typeof imposeInput>;

/** What is to be imposed on the member of this id, from a form or a script. */
export function parseImpose(memberId: string, fields: Record<string, unknown>) {
  const parsed = imposeInput.safeParse({ ...fields, memberId });
  return parsed.success
    ? { ok: true as const, input: parsed.data }
    : { ok: false as const, ...problemOf(parsed.error) };
}

/** The id in an address, for what is asked of one sanction alone. */
export function parseSanctionId(id: string) {
  const sanctionId = parseUuid(id);
  return sanctionId ? { ok: true as const, input: sanctionId } : refuse('not-found');
}

/** What is wrong with an input, for its sentence: first what cannot be chosen by hand. */
export function problemOf(error: z.ZodError): { code: RefusalCode; limit?: number } {
  const fields = new Set(error.issues.map(({ path }) => path[0]));
  if (fields.has('memberId') || fields.has('commentId')) return { code: 'not-found' };
  if (fields.has('kind')) return { code: 'choice-missing' };
  if (fields.has('term') || fields.has('until')) return { code: 'end-missing' };
  if (fields.has('reason')) return { code: 'reason-missing' };
  return fields.has('note') ? { code: 'too-long', limit: NOTE_LIMIT } : { code: 'malformed' };
}

export type AppealInput = { sanctionId: string; text: string };
export type AnswerInput = AppealInput & { outcome: 'upheld' | 'lifted' };

/** An appeal against the sanction of this id: `text`, up to 1,000 graphemes. */
export function parseAppeal(id: string, fields: Record<string, unknown>) {
  const sanctionId = parseUuid(id);
  if (!sanctionId) return refuse('not-found');
  const parsed = parseCommentText(fields.text, APPEAL_LIMIT);
  return parsed.ok ? { ok: true as const, input: { sanctionId, text: parsed.text } } : parsed;
}

/** The answer to an appeal: `outcome`, and why, in `text`. */
export function parseAnswer(id: string, fields: Record<string, unknown>) {
  const parsed = parseAppeal(id, fields);
  if (!parsed.ok) return parsed;
  const { outcome } = fields;
  if (outcome !== 'upheld' && outcome !== 'lifted') return refuse('choice-missing');
  return { ok: true as const, input: { ...parsed.input, outcome } satisfies AnswerInput };
}
