import { findCommentReactors } from '@/features/reactions/queries';
import { parseUuid } from '@/lib/uuid';

/** Who reacted to a comment last, for everybody: `{ names }`, at most three, newest first. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/comments/[id]/reactions'>,
): Promise<Response> {
  const id = parseUuid((await params).id);
  const names = id ? await findCommentReactors(id) : [];
  return Response.json(
    { names },
    { headers: { 'cache-control': 'public, max-age=0, s-maxage=3' } },
  );
}
