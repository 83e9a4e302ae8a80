import 'server-only';
import { COMMENT_BODY_BYTES } from '@/features/comments/input';
import { hasWords } from '@/features/comments/refuse-with-words';
import { banProofCookieName, provenBan } from '@/features/session/ban-proof';
import { stepTo } from '@/features/session/member-door';
import { viewerOf } from '@/features/session/viewer';
import { readCookies } from '@/lib/http/cookies';
import { answerJson, type Entry, refuse, seeOther, writingDoor } from '@/lib/http/door';
import type { Refusal } from '@/lib/http/refusal';
import { parseUuid } from '@/lib/uuid';
import { messagesIn } from '@/messages/messages';
import { fileAppeal } from './commands/appealing';
import { parseAppeal } from './input';
import { findOwnBan } from './queries/own';
import { refuseAppeal } from './refuse-appeal';

/**
 * Where a member appeals against the sanction of this id: signed in, or banned and with the proof of
 * a sign-in that was refused for this very ban. The words are given back with any refusal.
 */
export function appealDoor(request: Request, id: string): Promise<Response> {
  const sayNo = (entry: Entry, refusal: Omit<Refusal, 'ok'>) =>
    refuseAppeal(request, entry, refusal, 'appeal');
  const open = async (entry: Entry) => {
    const proven = provenBan(readCookies(request)[banProofCookieName()]) === id.toLowerCase();
    const viewer = proven ? null : await viewerOf(request);
    if (!proven && !viewer) {
      if (entry.json) return refuse(entry, { code: 'signed-out' });
      if (!hasWords(entry)) return seeOther(stepTo(entry.next, null, entry.locale));
      const why = await reasonSignedOut(id, entry);
      return refuseAppeal(request, entry, { code: 'signed-out' }, 'appeal', why);
    }
    const parsed = parseAppeal(id, entry.fields);
    if (!parsed.ok) return sayNo(entry, parsed);
    const outcome = await fileAppeal(viewer?.id ?? null, parsed.input);
    if (!outcome.ok) return sayNo(entry, outcome);
    return entry.json ? answerJson({ ok: true }) : seeOther(entry.next);
  };
  return writingDoor(request, open, { limit: COMMENT_BODY_BYTES, whenAway: sayNo });
}

/** Who is banned has no session to sign in again to: their proof is over. */
async function reasonSignedOut(id: string, { locale }: Entry): Promise<string> {
  const { own } = messagesIn(locale).sanctions;
  const known = parseUuid(id);
  return known && (await findOwnBan(known)) ? own.proofOver : own.signedOut;
}
