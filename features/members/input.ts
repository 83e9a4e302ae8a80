import { checkDisplayName, type DisplayNameRefusal, nameSkeleton } from '@/lib/text/display-name';
import { type HandleRefusal, parseHandle } from '@/lib/text/handle';
import { plainName } from '@/lib/text/plain-name';

export type NameProblem = DisplayNameRefusal | 'handle-lookalike';
export type HandleProblem = HandleRefusal | 'taken';

/** A display name with what is stored beside it. */
export type ParsedName = { displayName: string; nameSkeleton: string; plainName: string | null };

/** The display name in a form's field, ready to be stored, or why it can't be one. */
export function parseName(
  value: unknown,
): { ok: true; name: ParsedName } | { ok: false; code: DisplayNameRefusal } {
  const checked = checkDisplayName(typeof value === 'string' ? value : '');
  if (!checked.ok) return checked;
  const displayName = checked.name;
  return {
    ok: true,
    name: {
      displayName,
      nameSkeleton: nameSkeleton(displayName),
      plainName: plainName(displayName),
    },
  };
}

/** The handle in a form's field, or why it can't be one. */
export function parseHandleField(value: unknown) {
  return parseHandle(typeof value === 'string' ? value.slice(0, 200) : '');
}

/** What becomes of the congratulations of a member who leaves. */
export type LeavingChoice = 'keep' | 'remove';

export type LeavingProblem = 'choice-missing' | 'handle-wrong';

/** The choice of a member who leaves and their confirmation: their own handle, typed. */
export function parseLeaving(
  fields: Record<string, unknown>,
  handle: string | null,
): { ok: true; comments: LeavingChoice } | { ok: false; code: LeavingProblem } {
  const { comments, confirmation } = fields;
  if (comments !== 'keep' && comments !== 'remove') return { ok: false, code: 'choice-missing' };
  const typed = String(confirmation ?? '')
    .trim()
    .replace(/^@/, '')
    .toLowerCase();
  // Who has no handle yet has nothing to type, and nothing to lose.
  if (handle !== null && typed !== handle) return { ok: false, code: 'handle-wrong' };
  return { ok: true, comments };
}
