import 'server-only';
import { COMMENT_BODY_BYTES } from '@/features/comments/input';
import { memberDoor } from '@/features/session/member-door';
import type { Member } from '@/features/session/viewer';
import { answerJson, type Entry, refuse, seeOther } from '@/lib/http/door';
import type { Refusal } from '@/lib/http/refusal';
import { withQuery } from '@/lib/http/with-query';
import { type AppealForm, refuseAppeal } from './refuse-appeal';

type Parsed<Input> = { ok: true; input: Input } | Refusal;
type Done = { ok: true; entryId?: string };

type Decision<Input> = {
  parse: (fields: Record<string, unknown>) => Parsed<Input>;
  command: (member: Member, input: Input) => Promise<Done | Refusal>;
  /** The form whose words a refusal gives back; none where nothing is typed. */
  form?: AppealForm;
};

/**
 * The way in of a decision about a member: a form's sender comes back to their page with `did`, the
 * id of the log's line; a script is answered with it.
 */
export function decisionDoor<Input>(
  request: Request,
  { parse, command, form }: Decision<Input>,
): Promise<Response> {
  const sayNo = (entry: Entry, refusal: Omit<Refusal, 'ok'>) =>
    form ? refuseAppeal(request, entry, refusal, form) : refuseDecision(entry, refusal);
  const decide = async (member: Member, entry: Entry) => {
    const parsed = parse(entry.fields);
    if (!parsed.ok) return sayNo(entry, parsed);
    const outcome = await command(member, parsed.input);
    if (!outcome.ok) return sayNo(entry, outcome);
    const { entryId } = outcome;
    if (entry.json) return answerJson({ ok: true, ...(entryId && { entryId }) });
    return seeOther(entryId ? withQuery(entry.next, { did: entryId }) : entry.next);
  };
  return memberDoor(request, decide, { limit: COMMENT_BODY_BYTES, whenAway: sayNo });
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
