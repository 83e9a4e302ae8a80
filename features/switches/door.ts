import 'server-only';
import { expireComments } from '@/features/comments/tags';
import { memberDoor } from '@/features/session/member-door';
import { answerJson, type Entry, refuse, seeOther } from '@/lib/http/door';
import { type Refusal, refusalStatus } from '@/lib/http/refusal';
import { switchPost, undoSwitch } from './commands';
import { readSwitch, undoInput } from './input';
import type { SwitchOutcome, UndoOutcome } from './outcomes';
import { typedSwitchCookie } from './typed-switch';

type Params = Promise<{ slug: string }>;

/**
 * Switches the post of the address. A form's sender comes back to their page with `did`, the line of
 * the log, or with `refused`, the reason; both stand in the card of that post.
 */
export async function switchDoor(request: Request, params: Params): Promise<Response> {
  const { slug } = await params;
  return memberDoor(request, async (member, entry) => {
    const read = readSwitch({ ...entry.fields, slug }, new Date());
    return answer(entry, slug, read.ok ? await switchPost(member, read.input) : read);
  });
}

/** Takes the last change of the post of the address back; answers as `switchDoor` does. */
export async function undoDoor(request: Request, params: Params): Promise<Response> {
  const { slug } = await params;
  return memberDoor(request, async (member, entry) => {
    const parsed = undoInput.safeParse({ ...entry.fields, slug });
    if (parsed.success) return answer(entry, slug, await undoSwitch(member, parsed.data));
    const wrong = parsed.error.issues.some(({ path }) => path[0] === 'slug');
    return answer(entry, slug, { ok: false, code: wrong ? 'not-found' : 'malformed' });
  });
}

function answer(
  entry: Entry,
  slug: string,
  outcome: SwitchOutcome | UndoOutcome | Refusal,
): Response {
  if (outcome.ok) {
    expireComments(outcome.slug);
    if (entry.json) return answerJson({ entryId: outcome.entryId });
    return seeOther(cardOf(entry.next, slug, { did: outcome.entryId }));
  }
  const { ok: _, code, ...more } = outcome;
  if (entry.json) return refuse(entry, { code }, more);
  // Who may not see the desk is told on a page of its own.
  if (code === 'not-found' || code === 'not-allowed') return refuse(entry, { code });
  const response = seeOther(cardOf(entry.next, slug, { refused: code, post: slug }));
  const typed = refusalStatus[code] === 422 ? entry.fields : null;
  response.headers.append('set-cookie', typedSwitchCookie(typed));
  return response;
}

/** The page with these values in its query, at the card of the post. */
function cardOf(path: string, slug: string, values: Record<string, string>): string {
  // The host is never used: it only lets a path be parsed.
  const url = new URL(path, 'http://localhost');
  for (const name of ['did', 'refused', 'post']) url.searchParams.delete(name);
  for (const [name, value] of Object.entries(values)) url.searchParams.set(name, value);
  return `${url.pathname}${url.search}#post-${encodeURIComponent(slug)}`;
}
