import { z } from 'zod';
import type { RefusalCode } from '@/lib/http/refusal';
import { isSlug } from '@/lib/slug';
import { countGraphemes } from '@/lib/text/graphemes';
import { normaliseText } from '@/lib/text/normalise';
import { parseUuid } from '@/lib/uuid';
import { type LogFilter, logAuthors, moderationActions } from './log';
import { isLane, isQueueTab, type QueueView } from './queue';
import { hideReasons, NOTE_LIMIT, reportReasons } from './reasons';

const NOTE_MISSING = 'note-missing';
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

/** What is none of the reasons offered has to be said in words. */
export const reportInput = z
  .object({ commentId, reason: z.enum(reportReasons), note })
  .refine(({ reason, note }) => reason !== 'other' || note !== null, {
    path: ['note'],
    message: NOTE_MISSING,
  });
export type ReportInput = z.output<typeof reportInput>;

/** `entryId` names the decision that is taken back, where one just made it. */
export const restoreInput = z.object({ commentId, revision, entryId });
export type RestoreInput = z.output<typeof restoreInput>;

export const keepInput = z.object({ commentId, revision });
export type KeepInput = z.output<typeof keepInput>;

export const reopenInput = z.object({ commentId, entryId: z.uuid() });
export type ReopenInput = z.output<typeof reopenInput>;

const flag = z.preprocess((value) => value === true || value === '1', z.boolean());

/** The comment that was read, in which revision, and what is to become of all in its case. */
export const decideInput = z.discriminatedUnion('verdict', [
  z.object({
    verdict: z.literal('hide'),
    commentId,
    revision,
    note,
    takeOver: flag,
    reason: z.enum(hideReasons),
  }),
  z
    .object({ verdict: z.literal('publish'), commentId, revision, note, takeOver: flag })
    .transform((input) => ({ ...input, reason: null })),
]);
export type DecideInput = z.output<typeof decideInput>;

/** Cases that one press decides about. */
export const MOST_CHOSEN = 50;

const chosen = z.object({ id: z.uuid(), commentId, revision });

/** The cases of a form that were chosen, each with what was read of it; what is malformed is none. */
export function chosenCases(fields: Record<string, unknown>): z.output<typeof chosen>[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const [read, revisionRead] = typeof value === 'string' ? value.split(' ') : [];
    const parsed = chosen.safeParse({
      id: /^case-(.+)$/.exec(name)?.[1],
      commentId: read,
      revision: revisionRead,
    });
    return parsed.success ? [parsed.data] : [];
  });
}

/** Whether a claim is to be had from another moderator. */
export function takesOver(fields: Record<string, unknown>): boolean {
  return flag.parse(fields.takeOver);
}

/**
 * What the log is asked for in its address. A handle may be typed with its @ and in capitals, a post
 * as its whole address; what cannot be an action, a handle, a slug or a day is left out, or finds
 * nothing.
 */
export function readLogFilter(query: Record<string, unknown>): LogFilter {
  return {
    action: moderationActions.find((known) => known === query.action),
    handle: readHandle(query.handle) || undefined,
    post: slugIn(typed(query.post, 500)),
    by: logAuthors.find((known) => known === query.by),
    from: day.safeParse(query.from).data,
    to: day.safeParse(query.to).data,
  };
}

/**
 * What the queue is asked for in its address: a tab, the first where it is none, and the filters that
 * can be meant. A handle and a post may be typed as in the log.
 */
export function readQueueView(query: Record<string, unknown>): QueueView {
  const handle = readHandle(query.fan);
  const language = typeof query.language === 'string' ? query.language : '';
  const post = slugIn(typed(query.post, 500));
  const tab = isQueueTab(query.tab) ? query.tab : 'waiting';
  // What was written last and what is hidden is shown whole.
  if (!isLane(tab)) return { tab };
  return {
    tab,
    post: post && isSlug(post) ? post : undefined,
    language: /^[a-z]{2,3}$/.test(language) ? language : undefined,
    phrase: parseUuid(query.phrase) ?? undefined,
    fan: handle || undefined,
  };
}

function readHandle(value: unknown): string {
  return typed(value, 40).replace(/^@/, '').toLowerCase();
}

const day = z.iso.date().refine((text) => text >= '1970-01-01');

function typed(value: unknown, most: number): string {
  return typeof value === 'string' ? value.trim().slice(0, most).replaceAll('\0', '') : '';
}

function slugIn(text: string): string | undefined {
  const last = /\/posts\/([^/?#]+)/.exec(text)?.[1] ?? text;
  return last.toLowerCase() || undefined;
}

/** What is wrong with an input, for its sentence: first the id, then the choice, then the note. */
export function problemOf(error: z.ZodError): { code: RefusalCode; limit?: number } {
  const fields = new Set(error.issues.map(({ path }) => path[0]));
  if (fields.has('commentId')) return { code: 'not-found' };
  if (fields.has('reason')) return { code: 'reason-missing' };
  if (error.issues.some(({ message }) => message === NOTE_MISSING)) return { code: NOTE_MISSING };
  return fields.has('note') ? { code: 'too-long', limit: NOTE_LIMIT } : { code: 'malformed' };
}
