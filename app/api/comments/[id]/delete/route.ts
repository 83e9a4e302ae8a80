import { deleteComment } from '@/features/comments/commands';
import { expireComments } from '@/features/comments/tags';
import { memberDoor } from '@/features/session/member-door';
import { refuse, seeOther } from '@/lib/http/door';
import { parseUuid } from '@/lib/uuid';

/** The author removes their comment for good. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/comments/[id]/delete'>,
): Promise<Response> {
  const id = parseUuid((await params).id);
  return memberDoor(request, async (member, entry) => {
    const outcome = id ? await deleteComment(member, id) : null;
    if (!outcome?.ok) return refuse(entry, outcome ?? { code: 'not-found' });
    await expireComments(outcome.slug);
    if (entry.json) return new Response(null, { status: 204 });
    return seeOther(`/${entry.locale}/posts/${outcome.slug}`);
  });
}
