import { z } from 'zod';
import type { Refusal } from '@/lib/http/refusal';
import { isSlug } from '@/lib/slug';
import { isTooLong } from '@/lib/text/graphemes';
import { normaliseText } from '@/lib/text/normalise';
import {
  MESSAGE_LIMIT,
  MOST_AGE_HOURS,
  MOST_SLOW_SECONDS,
  type UntilChoice,
  untilChoices,
} from './choices';
import { openToAll, type PostSwitch } from './policy';
import { isSameSwitch } from './stored';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const LONGEST_MS = 366 * 24 * HOUR_MS;

const whole = (most: number) => z.coerce.number().int().min(1).max(most);
const empty = (value: unknown) => (value === '' || value === undefined ? null : value);
const slug = z.string().refine(isSlug);
/** Of the state that the form shows; null where nobody has switched the post yet. */
const changedAt = z.preprocess(
  empty,
  z
    .union([z.iso.datetime(), z.date()])
    .transform((time) => new Date(time))
    .nullable(),
);

const slowSeconds = whole(MOST_SLOW_SECONDS);
const minimumAgeHours = z.preprocess(empty, whole(MOST_AGE_HOURS).nullable());
const whenUnchecked = z.enum(['publish', 'hold']).default('publish');
const message = z
  .string()
  .default('')
  .transform(normaliseText)
  .refine((text) => !isTooLong(text, MESSAGE_LIMIT))
  .transform((text) => text || null);
const end = { until: z.enum(untilChoices).default('changed'), untilAt: z.string().optional() };

const wanted = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('open'), minimumAgeHours, whenUnchecked, ...end }),
  z.object({ mode: z.literal('slow'), slowSeconds, minimumAgeHours, whenUnchecked, ...end }),
  z.object({ mode: z.literal('hold'), minimumAgeHours, ...end }),
  z.object({ mode: z.literal('closed'), message, ...end }),
]);

const base = z.object({ slug, changedAt });

export type SwitchInput = z.output<typeof base> & { wanted: PostSwitch };
export type SwitchProblem = Refusal<
  'not-found' | 'malformed' | 'seconds-wrong' | 'hours-wrong' | 'too-long' | 'end-wrong'
>;

export const undoInput = z.object({ slug, entryId: z.uuid() });
export type UndoInput = z.output<typeof undoInput>;

/**
 * What a form or script wants of a post: one of the modes with what belongs to it, or the preset
 * `celebration`. What was typed counts before what was chosen from a list; a timer of hours ends
 * with a whole minute. Says of what cannot be so which of it is wrong.
 */
export function readSwitch(
  fields: Record<string, unknown>,
  now: Date,
): { ok: true; input: SwitchInput } | SwitchProblem {
  const about = base.safeParse(fields);
  if (!about.success) return { ok: false, code: problemOf(about.error) };
  if (fields.preset === 'celebration')
    return { ok: true, input: { ...about.data, wanted: openToAll } };
  const parsed = wanted.safeParse({
    ...fields,
    slowSeconds: fields.slowTyped || fields.slowSeconds,
    minimumAgeHours: fields.ageTyped || fields.minimumAgeHours,
  });
  if (!parsed.success) {
    const code = problemOf(parsed.error);
    return { ok: false, code, ...(code === 'too-long' && { limit: MESSAGE_LIMIT }) };
  }
  const { until, untilAt, ...chosen } = parsed.data;
  const endsAt = endOf(until, untilAt, now);
  if (endsAt === undefined) return { ok: false, code: 'end-wrong' };
  const switched = { ...openToAll, ...chosen };
  // Nothing ends there.
  const timed = isSameSwitch(switched, openToAll) ? switched : { ...switched, endsAt };
  return { ok: true, input: { ...about.data, wanted: timed } };
}

/** Undefined for no time, one that is over, or one that is too far away. */
function endOf(until: UntilChoice, at = '', now: Date): Date | null | undefined {
  if (until === 'changed') return null;
  if (until !== 'at') {
    const hours = until === '1h' ? 1 : 24;
    return new Date(Math.ceil((now.getTime() + hours * HOUR_MS) / MINUTE_MS) * MINUTE_MS);
  }
  // A field of a date and time knows no zone: without a script it says that it means UTC.
  const time = new Date(/[zZ]$/.test(at) ? at : `${at}Z`).getTime();
  const isNear = time > now.getTime() && time <= now.getTime() + LONGEST_MS;
  return isNear ? new Date(time) : undefined;
}

function problemOf(error: z.ZodError): SwitchProblem['code'] {
  const fields = new Set(error.issues.map(({ path }) => path[0]));
  if (fields.has('slug')) return 'not-found';
  if (fields.has('slowSeconds')) return 'seconds-wrong';
  if (fields.has('minimumAgeHours')) return 'hours-wrong';
  return fields.has('message') ? 'too-long' : 'malformed';
}
