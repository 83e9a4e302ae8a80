import 'server-only';
import { COMMENT_BODY_BYTES } from '@/features/comments/input';
import { noteAtDesk } from '@/features/moderation/access';
import { memberDoor } from '@/features/session/member-door';
import type { Member, Viewer } from '@/features/session/viewer';
import { answerJson, type Entry, refuse, seeOther } from '@/lib/http/door';
import type { Refusal } from '@/lib/http/refusal';
import { withQuery } from '@/lib/http/with-query';

type Parsed<Input> = { ok: true; input: Input } | Refusal;
/** Refuses a form. With a `viewer`, null or without a name, because they have to sign in or join first. */
export type SayNo = (
  request: Request,
  entry: Entry,
  refusal: Omit<Refusal, 'ok'>,
  viewer?: Viewer | null,
) => Response;
type Done = { ok: true; entryId?: string };

type Decision<Input> = {
  parse: (fields: Record<string, unknown>) => Parsed<Input>;
  command: (member: Member, input: Input) => Promise<Done | Refusal>;
  /** How a refusal gives back what was typed; without it nothing is. */
  sayNo?: SayNo;
};

/**
 * The way in of a decision about a member: a form's sender comes back to their page with `did`, the
 * id of the log's line; a script is answered with it.
 */
export function decisionDoor<Input>(
  request: Request,
  { parse, command, sayNo: tell }: Decision<Input>,
): Promise<Response> {
  const sayNo = (entry: Entry, refusal: Omit<Refusal, 'ok'>) =>
    tell && !entry.json ? tell(request, entry, refusal) : refuseDecision(entry, refusal);
  const decide = async (member: Member, entry: Entry) => {
    // A fan who acknowledges or appeals comes this way too, and is not noted.
    await noteAtDesk(member);
    const parsed = parse(entry.fields);
    if (!parsed.ok) return sayNo(entry, parsed);
    const outcome = await command(member, parsed.input);
    if (!outcome.ok) return sayNo(entry, outcome);
    const { entryId } = outcome;
    if (entry.json) return answerJson({ ok: true, ...(entryId && { entryId }) });
    return seeOther(entryId ? withQuery(entry.next, { did: entryId }) : entry.next);
  };
  return memberDoor(request, decide, {
    limit: COMMENT_BODY_BYTES,
    whenAway: sayNo,
    ...(tell && { whenSignedOut: (...refused) => tell(request, ...refused) }),
  });
}

function refuseDecision(entry: Entry, refusal: Omit<Refusal, 'ok'>): Response {
  const {
    ok: _,
    code,
    limit,
    retryAfter,
    ...extra
  } = refusal as Refusal & Record<string, string | null>;
  return refuse(entry, { code, limit, retryAfter }, extra);
}
