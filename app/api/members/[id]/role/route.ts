import { giveRole } from '@/features/members/commands/roles';
import { roles } from '@/features/members/role';
import { memberDoor } from '@/features/session/member-door';
import { answerJson, type Entry, refuse, seeOther } from '@/lib/http/door';
import type { RefusalCode } from '@/lib/http/refusal';
import { parseUuid } from '@/lib/uuid';

/** An owner gives a member a role. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/members/[id]/role'>,
): Promise<Response> {
  const memberId = parseUuid((await params).id);
  return memberDoor(request, async (owner, entry) => {
    const role = roles.find((name) => name === entry.fields.role);
    if (!memberId) return answer(entry, 'not-found');
    if (!role) return answer(entry, 'malformed', memberId);
    const outcome = await giveRole(owner, memberId, role);
    if (!outcome.ok) return answer(entry, outcome.code, memberId);
    return answer(entry, outcome.changed ? 'given' : 'same', memberId);
  });
}

/** A form's sender comes back to the same search, with what became of that member. */
function answer(entry: Entry, did: RefusalCode | 'given' | 'same', memberId = ''): Response {
  if (entry.json)
    return did === 'given' || did === 'same'
      ? answerJson({ ok: true, changed: did === 'given' })
      : refuse(entry, { code: did });
  const query = new URLSearchParams({ q: String(entry.fields.q ?? ''), member: memberId, did });
  return seeOther(`/${entry.locale}/members?${query}`);
}
