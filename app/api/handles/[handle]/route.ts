import { handleChecks } from '@/features/members/limits';
import { isHandleFree } from '@/features/members/queries';
import { viewerOf } from '@/features/session/viewer';
import { answerJson } from '@/lib/http/door';
import { refusalStatus } from '@/lib/http/refusal';
import { parseHandle } from '@/lib/text/handle';

/** Whoever is signed in may ask whether a handle is free for them. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/handles/[handle]'>,
): Promise<Response> {
  const viewer = await viewerOf(request);
  if (!viewer) return refuse({ code: 'signed-out' });
  const allowed = await handleChecks(viewer.id);
  if (!allowed.ok) return refuse(allowed);
  const parsed = parseHandle((await params).handle);
  if (!parsed.ok) return answerJson({ free: false, problem: parsed.code });
  const free = await isHandleFree(parsed.handle, viewer.id);
  return answerJson(free ? { free } : { free, problem: 'taken' });
}

function refuse(error: { code: 'signed-out' | 'rate-limited'; retryAfter?: number }): Response {
  const headers = error.retryAfter ? { 'retry-after': String(error.retryAfter) } : undefined;
  return answerJson({ error }, { status: refusalStatus[error.code], headers });
}
