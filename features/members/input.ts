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
