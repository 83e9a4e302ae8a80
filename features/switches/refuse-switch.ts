import 'server-only';
import { refuseWithWords } from '@/features/comments/refuse-with-words';
import { stepTo } from '@/features/session/member-door';
import type { Viewer } from '@/features/session/viewer';
import { type Entry, refuse, seeOther } from '@/lib/http/door';
import { type Refusal, refusalStatus } from '@/lib/http/refusal';
import { messagesIn } from '@/messages/messages';
import { cardOf } from './card-of';
import { isMendable, switchFieldNames, typedSwitchCookie } from './typed-switch';

type Refused = Omit<Refusal, 'ok'>;

/**
 * Refuses a form about a post at its card. Who may not see the desk, and who could not just now, is
 * told on a page of its own.
 */
export function refuseAtCard(entry: Entry, slug: string, refusal: Refused): Response {
  const { code } = refusal;
  if (code === 'not-found' || code === 'not-allowed') return refuse(entry, refusal);
  const card = cardOf(entry.next, slug, { refused: code, post: slug });
  return refusalStatus[code] === 503 ? refuse({ ...entry, next: card }, refusal) : seeOther(card);
}

/**
 * The same for a form with fields, which come back as they were typed; what is too much for a cookie
 * in a page of its own. Who is signed out comes to the card by the sign-in.
 */
export function refuseSwitch(
  request: Request,
  entry: Entry,
  slug: string,
  refusal: Refused,
  viewer?: Viewer | null,
): Response {
  if (entry.json) return refuse(entry, refusal);
  const isTyped = isMendable(refusal.code) && entry.fields.mode !== undefined;
  const cookie = typedSwitchCookie(isTyped ? entry.fields : null);
  if (!cookie) {
    const label = messagesIn(entry.locale).switches.form.message;
    const kept = [...switchFieldNames.filter((name) => name !== 'message'), 'changedAt'];
    return refuseWithWords(request, entry, refusal, { label, kept, name: 'message' });
  }
  const card = cardOf(entry.next, slug, { refused: refusal.code, post: slug });
  const response =
    viewer === undefined
      ? refuseAtCard(entry, slug, refusal)
      : seeOther(stepTo(card, viewer, entry.locale));
  response.headers.append('set-cookie', cookie);
  return response;
}
