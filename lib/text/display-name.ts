import { isTooLong } from './graphemes';
import { hasBidiControls, isInvisible, normaliseText } from './normalise';
import { plainWords } from './plain-name';
import { skeleton } from './skeleton';
import { looksLikeStaff } from './staff-words';

export const maxDisplayName = 40;

export type DisplayNameRefusal = 'empty' | 'invisible' | 'too-long' | 'bidi' | 'staff-lookalike';
export type DisplayNameOutcome =
  | { ok: true; name: string }
  | { ok: false; code: DisplayNameRefusal };

/**
 * The display name as it is stored: 1–40 graphemes in any script, on one line, letters untouched.
 * Refuses an empty one, one that shows nothing, one that reorders letters (bidi overrides, embeddings
 * and isolates), and one that could be taken for staff. Whether it looks like another member's handle
 * is for the caller to ask: compare `nameSkeleton` with the stored `handleSkeleton` of others.
 */
export function checkDisplayName(input: string): DisplayNameOutcome {
  if (input.trim() === '') return { ok: false, code: 'empty' };
  if (isTooLong(input, 10 * maxDisplayName)) return { ok: false, code: 'too-long' };
  if (hasBidiControls(input)) return { ok: false, code: 'bidi' };
  const name = normaliseText(input).replace(/\s+/g, ' ');
  if (isInvisible(name)) return { ok: false, code: 'invisible' };
  if (isTooLong(name, maxDisplayName)) return { ok: false, code: 'too-long' };
  if (looksLikeStaff(name)) return { ok: false, code: 'staff-lookalike' };
  return { ok: true, name };
}

/**
 * What a display name looks like, ornaments aside, to be compared with `handleSkeleton`:
 * “♡ 𝐌𝐢𝐧𝐚 ♡”, “@mina” and “Міna” all look like the handle mina. '' for a name of ornaments only.
 */
export function nameSkeleton(name: string): string {
  return skeleton(plainWords(name).join(' ')).replace(
    /^[^\p{L}\p{N}_]+|[^\p{L}\p{M}\p{N}_]+$/gu,
    '',
  );
}
