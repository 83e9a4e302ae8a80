import 'server-only';
import { refuseWithWords } from '@/features/comments/refuse-with-words';
import { stepTo } from '@/features/session/member-door';
import type { Viewer } from '@/features/session/viewer';
import { type Entry, refuse, seeOther } from '@/lib/http/door';
import { type Refusal, type RefusalCode, refusalStatus } from '@/lib/http/refusal';
import { withQuery } from '@/lib/http/with-query';
import { parseUuid } from '@/lib/uuid';
import { messagesIn } from '@/messages/messages';
import { sanctionKinds } from './terms';
import { typedSanctionCookie } from './typed-sanction';

/** Said on a page of its own: the form is not theirs to see, or it is not known which one it was. */
const ELSEWHERE: ReadonlySet<RefusalCode> = new Set([
  'not-found',
  'not-allowed',
  'own-account',
  'role-not-below',
  'choice-missing',
]);

/**
 * Refuses a form that was to sanction a member: leads back to it with the reason and all that was
 * typed. Who is signed out comes there by the sign-in; what is too much for a cookie is given back
 * in a page of its own.
 */
export function refuseSanction(
  request: Request,
  entry: Entry,
  refusal: Omit<Refusal, 'ok'>,
  viewer?: Viewer | null,
): Response {
  const { fields, locale } = entry;
  const { code } = refusal;
  const isKnown = sanctionKinds.some((kind) => kind === fields.kind);
  if (ELSEWHERE.has(code) || !isKnown) return refuse(entry, refusal);
  const cookie = typedSanctionCookie(fields);
  if (!cookie) {
    const label = messagesIn(locale).sanctions.desk.note;
    const kept = ['kind', 'reason', 'term', 'until', 'commentId'];
    return refuseWithWords(request, entry, refusal, { label, kept, name: 'note' });
  }
  const about = { refused: code, for: parseUuid(fields.commentId) };
  const form = `${withQuery(entry.next, about).replace(/#.*$/, '')}#sanction`;
  const response =
    viewer !== undefined
      ? seeOther(stepTo(form, viewer, locale))
      : refusalStatus[code] === 503
        ? refuse({ ...entry, next: form }, refusal)
        : seeOther(form);
  response.headers.append('set-cookie', cookie);
  return response;
}
