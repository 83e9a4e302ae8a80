import type { Refusal } from '@/lib/http/refusal';
import { isTooLong } from '@/lib/text/graphemes';
import { normaliseText } from '@/lib/text/normalise';
import { parseUuid } from '@/lib/uuid';
import { COMMENT_LIMIT } from './limits';

/** A thousand of the heaviest emoji, each byte of them written as `%F0` by a plain form. */
export const COMMENT_BODY_BYTES = 128 * 1024;

export type CommentInput = {
  text: string;
  /** Made by the sender's script; null when a form without one was sent. */
  clientKey: string | null;
  parentId: string | null;
};

export type ParsedText =
  | { ok: true; text: string }
  | Refusal<'malformed' | 'empty' | 'invisible' | 'too-long'>;

/** The text as it will be stored; refuses what nobody could read, and more than `limit` graphemes. */
export function parseCommentText(value: unknown, limit = COMMENT_LIMIT): ParsedText {
  if (typeof value !== 'string') return { ok: false, code: 'malformed' };
  const text = normaliseText(value);
  if (text === '') return { ok: false, code: value.trim() === '' ? 'empty' : 'invisible' };
  if (isTooLong(text, limit)) return { ok: false, code: 'too-long', limit };
  return { ok: true, text };
}

/** What was sent to post a comment, from a form or a script. An empty field counts as absent. */
export function parseComment(
  fields: Record<string, unknown>,
): { ok: true; input: CommentInput } | Exclude<ParsedText, { ok: true }> {
  const clientKey = optionalUuid(fields.clientKey);
  const parentId = optionalUuid(fields.parentId);
  if (clientKey === undefined || parentId === undefined) return { ok: false, code: 'malformed' };
  const parsed = parseCommentText(fields.text);
  return parsed.ok ? { ok: true, input: { text: parsed.text, clientKey, parentId } } : parsed;
}

function optionalUuid(value: unknown): string | null | undefined {
  if (value === undefined || value === null || value === '') return null;
  return parseUuid(value) ?? undefined;
}
