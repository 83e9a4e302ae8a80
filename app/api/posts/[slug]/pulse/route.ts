import { createHash } from 'node:crypto';
import { findPulse } from '@/features/live/queries';

/**
 * The pulse of a post, for everybody. Any cache in front may share it for a second; a client that
 * has it already is answered 304.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/posts/[slug]/pulse'>,
): Promise<Response> {
  const pulse = await findPulse((await params).slug);
  if (!pulse) {
    const error = { code: 'not-found' };
    return Response.json({ error }, { status: 404, headers: { 'cache-control': 'no-store' } });
  }
  const body = JSON.stringify(pulse);
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  const headers = {
    'cache-control': 'public, max-age=0, s-maxage=1',
    'content-type': 'application/json',
    etag,
  };
  const known = request.headers.get('if-none-match')?.split(/,\s*/).includes(etag);
  return known ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}
