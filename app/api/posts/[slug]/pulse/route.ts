import { findPulse } from '@/features/live/queries';
import { knowsTag } from '@/lib/http/entity-tag';
import { readingDoor } from '@/lib/http/reading-door';

/**
 * The pulse of a post, for everybody. Any cache in front may share it for a second; a client that
 * has it already is answered 304.
 */
export function GET(
  request: Request,
  { params }: RouteContext<'/api/posts/[slug]/pulse'>,
): Promise<Response> {
  return readingDoor(async () => answerPulse(request, (await params).slug));
}

async function answerPulse(request: Request, slug: string): Promise<Response> {
  const snapshot = await findPulse(slug);
  if (!snapshot) {
    const error = { code: 'not-found' };
    return Response.json({ error }, { status: 404, headers: { 'cache-control': 'no-store' } });
  }
  const { body, etag } = snapshot;
  const headers = {
    'cache-control': 'public, max-age=0, s-maxage=1',
    'content-type': 'application/json',
    etag,
  };
  return knowsTag(request.headers, etag)
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers });
}
