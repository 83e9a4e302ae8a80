import 'server-only';
import { refuseWithWords } from '@/features/comments/refuse-with-words';
import { expireComments } from '@/features/comments/tags';
import { memberDoor, stepTo } from '@/features/session/member-door';
import type { Member } from '@/features/session/viewer';
import { answerJson, type Entry, refuse, seeOther } from '@/lib/http/door';
import { type Refusal, refusalStatus } from '@/lib/http/refusal';
import { messagesIn } from '@/messages/messages';
import { switchPost, undoSwitch } from './commands';
import { readSwitch, undoInput } from './input';
import type { SwitchOutcome, UndoOutcome } from './outcomes';
import { isMendable, switchFieldNames, typedSwitchCookie } from './typed-switch';

type Params = Promise<{ slug: string }>;

/**
 * Switches the post of the address. A form's sender comes back to their page with `did`, the line of
 * the log, or with `refused`, the reason; both stand in the card of that post.
 */
export async function switchDoor(request: Request, params: Params): Promise<Response> {
  const { slug } = await params;
  const decide = async (member: Member, entry: Entry) => {
    const read = readSwitch({ ...entry.fields, slug }, new Date());
    const outcome = read.ok ? await switchPost(member, read.input) : read;
    return outcome.ok || entry.json
      ? answer(entry, slug, outcome)
      : giveBack(request, entry, slug, outcome);
  };
  return memberDoor(request, decide, {
    whenAway: (entry, refusal) => giveBack(request, entry, slug, refusal),
    whenSignedOut: (entry, refusal, viewer) => {
      const signIn = stepTo(
        cardOf(entry.next, slug, { refused: refusal.code, post: slug }),
        viewer,
        entry.locale,
      );
      return giveBack(request, entry, slug, refusal, signIn);
    },
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
  return sayNo(entry, slug, { code });
}

/** Who may not see the desk, and who could not now, is told on a page of its own. */
function sayNo(entry: Entry, slug: string, refusal: Omit<Refusal, 'ok'>): Response {
  const { code } = refusal;
  if (code === 'not-found' || code === 'not-allowed') return refuse(entry, refusal);
  const card = cardOf(entry.next, slug, { refused: code, post: slug });
  return refusalStatus[code] === 503 ? refuse({ ...entry, next: card }, refusal) : seeOther(card);
}

/** Says no to a form so that nothing typed into it is lost; `to` is where else it leads. */
function giveBack(
  request: Request,
  entry: Entry,
  slug: string,
  refusal: Omit<Refusal, 'ok'>,
  to?: string,
): Response {
  if (entry.json) return refuse(entry, refusal);
  const isTyped = isMendable(refusal.code) && entry.fields.mode !== undefined;
  const cookie = typedSwitchCookie(isTyped ? entry.fields : null);
  if (!cookie) {
    const label = messagesIn(entry.locale).switches.form.message;
    const kept = [...switchFieldNames.filter((name) => name !== 'message'), 'changedAt'];
    return refuseWithWords(request, entry, refusal, { label, kept, name: 'message' });
  }
  const response = to ? seeOther(to) : sayNo(entry, slug, refusal);
  response.headers.append('set-cookie', cookie);
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
