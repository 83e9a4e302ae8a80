import 'server-only';
import { expireComments } from '@/features/comments/tags';
import { noteAtDesk } from '@/features/moderation/access';
import { memberDoor } from '@/features/session/member-door';
import type { Member } from '@/features/session/viewer';
import { answerJson, type Entry, refuse, seeOther } from '@/lib/http/door';
import type { Refusal } from '@/lib/http/refusal';
import { cardOf } from './card-of';
import { switchPost, undoSwitch } from './commands';
import { readSwitch, undoInput } from './input';
import type { SwitchOutcome, UndoOutcome } from './outcomes';
import { refuseAtCard, refuseSwitch } from './refuse-switch';

type Params = Promise<{ slug: string }>;

/**
 * Switches the post of the address. A form's sender comes back to their page with `did`, the line of
 * the log, or with `refused`, the reason; both stand in the card of that post.
 */
export async function switchDoor(request: Request, params: Params): Promise<Response> {
  const { slug } = await params;
  const decide = async (member: Member, entry: Entry) => {
    await noteAtDesk(member);
    const read = readSwitch({ ...entry.fields, slug }, new Date());
    const outcome = read.ok ? await switchPost(member, read.input) : read;
    return outcome.ok || entry.json
      ? answer(entry, slug, outcome)
      : refuseSwitch(request, entry, slug, outcome);
  };
  return memberDoor(request, decide, {
    whenAway: (entry, refusal) => refuseSwitch(request, entry, slug, refusal),
    whenSignedOut: (entry, refusal, viewer) => refuseSwitch(request, entry, slug, refusal, viewer),
  });
}

/** Takes the last change of the post of the address back; answers as `switchDoor` does. */
export async function undoDoor(request: Request, params: Params): Promise<Response> {
  const { slug } = await params;
  return memberDoor(request, async (member, entry) => {
    await noteAtDesk(member);
    const parsed = undoInput.safeParse({ ...entry.fields, slug });
    if (parsed.success) return answer(entry, slug, await undoSwitch(member, parsed.data));
    const wrong = parsed.error.issues.some(({ path }) => path[0] === 'slug');
    return answer(entry, slug, { ok: false, code: wrong ? 'not-found' : 'malformed' });
  });
}

async function answer(
  entry: Entry,
  slug: string,
  outcome: SwitchOutcome | UndoOutcome | Refusal,
): Promise<Response> {
  if (outcome.ok) {
    await expireComments(outcome.slug);
    if (entry.json) return answerJson({ entryId: outcome.entryId });
    return seeOther(cardOf(entry.next, slug, { did: outcome.entryId }));
  }
  const { ok: _, code, ...more } = outcome;
  if (entry.json) return refuse(entry, { code }, more);
  return refuseAtCard(entry, slug, { code });
}
