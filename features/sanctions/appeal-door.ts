import 'server-only';
import { COMMENT_BODY_BYTES } from '@/features/comments/input';
import { banProofCookieName, provenBan } from '@/features/session/ban-proof';
import { stepTo } from '@/features/session/member-door';
import { viewerOf } from '@/features/session/viewer';
import { readCookies } from '@/lib/http/cookies';
import { answerJson, type Entry, refuse, seeOther, writingDoor } from '@/lib/http/door';
import type { Refusal } from '@/lib/http/refusal';
import { fileAppeal } from './commands/appealing';
import { parseAppeal } from './input';
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
      return entry.fields.text
        ? sayNo(entry, { code: 'signed-out' })
        : seeOther(stepTo(entry.next, null, entry.locale));
    }
    const parsed = parseAppeal(id, entry.fields);
    if (!parsed.ok) return sayNo(entry, parsed);
    const outcome = await fileAppeal(viewer?.id ?? null, parsed.input);
    if (!outcome.ok) return sayNo(entry, outcome);
    return entry.json ? answerJson({ ok: true }) : seeOther(entry.next);
  };
  return writingDoor(request, open, { limit: COMMENT_BODY_BYTES, whenAway: sayNo });
}
