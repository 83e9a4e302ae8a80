import { downloads } from '@/features/members/limits';
import { gatherOwnData } from '@/features/members/queries/own-data';
import { viewerOf } from '@/features/session/viewer';
import { answerJson } from '@/lib/http/door';

/** Whoever is signed in may take everything kept about themselves. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOf(request);
  if (!viewer) return answerJson({ error: { code: 'signed-out' } }, { status: 401 });
  const allowed = await downloads(viewer.id);
  if (!allowed.ok) {
    const headers = { 'retry-after': String(allowed.retryAfter) };
    return answerJson({ error: allowed }, { status: 429, headers });
  }
  const data = JSON.stringify(await gatherOwnData(viewer.id), null, 2);
  return new Response(data, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="lightstick-${viewer.handle ?? 'account'}.json"`,
      'cache-control': 'no-store',
    },
  });
}
