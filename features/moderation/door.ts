import 'server-only';
import type { z } from 'zod';
import { expireComments } from '@/features/comments/tags';
import { memberDoor } from '@/features/session/member-door';
import type { Member } from '@/features/session/viewer';
import { answerJson, type Entry, seeOther } from '@/lib/http/door';
import { withQuery } from '@/lib/http/with-query';
import { noteAtDesk } from './access';
import { problemOf } from './input';
import type { ModerationRefusal } from './outcomes';
import { keepingNotes, refuseAct, refuseOutcome } from './refuse-act';

type Done = { ok: true; entryId?: string; slug?: string };

/**
 * The way in of an act on one comment: parses what was sent with the id of the address, lets the
 * command decide, and makes the pages anew where something changed. A form's sender comes back to
 * their page with `did`, the id of the log's line, or `thanks` for a report.
 */
export async function actDoor<Input>(
  request: Request,
  params: Promise<{ id: string }>,
  schema: z.ZodType<Input>,
  command: (member: Member, input: Input) => Promise<Done | ModerationRefusal>,
): Promise<Response> {
  const { id } = await params;
  const act = async (member: Member, entry: Entry) => {
    const parsed = schema.safeParse({ ...entry.fields, commentId: id });
    if (!parsed.success) return refuseAct(request, entry, problemOf(parsed.error));
    const outcome = await command(member, parsed.data);
    if (!outcome.ok) return refuseOutcome(request, entry, outcome);
    if (outcome.slug) await expireComments(outcome.slug);
    const { entryId } = outcome;
    // A report is no act of the desk.
    if (entryId) await noteAtDesk(member);
    if (entry.json) return answerJson(entryId ? { entryId } : { thanks: true });
    return seeOther(withQuery(entry.next, entryId ? { did: entryId } : { thanks: '1' }));
  };
  return memberDoor(request, act, keepingNotes(request));
}
