import 'server-only';
import type { z } from 'zod';
import { noteAtDesk } from '@/features/moderation/access';
import { memberDoor } from '@/features/session/member-door';
import type { Member } from '@/features/session/viewer';
import { answerJson, refuse, seeOther } from '@/lib/http/door';
import type { Refusal } from '@/lib/http/refusal';
import { withQuery } from '@/lib/http/with-query';
import { problemOf } from './input';

type Done = { ok: true; entryId: string | null };

/**
 * The way in of an act on the lists. A form's sender comes back to their page with `did`, the id of
 * the log's line, where there is one; a script is told that id.
 */
export async function phraseDoor<Input>(
  request: Request,
  schema: z.ZodType<Input>,
  command: (member: Member, input: Input) => Promise<Done | Refusal>,
  params?: Promise<{ id: string }>,
): Promise<Response> {
  const place = params && { phraseId: (await params).id };
  return memberDoor(request, async (member, entry) => {
    await noteAtDesk(member);
    const parsed = schema.safeParse({ ...entry.fields, ...place });
    if (!parsed.success) return refuse(entry, problemOf(parsed.error));
    const outcome = await command(member, parsed.data);
    if (!outcome.ok) return refuse(entry, outcome);
    const { entryId } = outcome;
    return entry.json ? answerJson({ entryId }) : seeOther(withQuery(entry.next, { did: entryId }));
  });
}
