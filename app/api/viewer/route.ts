import { refusesWriting } from '@/features/comments/policy';
import { findOwnComments } from '@/features/comments/queries/own-comments';
import { mayModerate } from '@/features/moderation/policy';
import { findHideNotice } from '@/features/moderation/queries';
import { findOwnReactions } from '@/features/reactions/queries';
import type { Overlay } from '@/features/session/overlay';
import { hasJoined, viewerOf } from '@/features/session/viewer';
import { readingDoor } from '@/lib/http/reading-door';
import { givesWay, spread } from '@/lib/pressure';
import { isSlug } from '@/lib/slug';

const headers = { 'cache-control': 'private, no-store' };

/**
 * What the viewer's own page of a post adds to everybody's. 204 and no body for the signed-out; 503
 * with Retry-After in a rush, when the shared page has to be enough for a while.
 */
export async function GET(request: Request): Promise<Response> {
  if (givesWay('overlay')) return tellToWait();
  return readingDoor(() => answerViewer(request));
}

async function answerViewer(request: Request): Promise<Response> {
  const slug = new URL(request.url).searchParams.get('post') ?? '';
  const viewer = isSlug(slug) ? await viewerOf(request) : null;
  if (!viewer) return new Response(null, { status: 204, headers });
  const [reactions, own] = await Promise.all([
    findOwnReactions(viewer.id, slug),
    findOwnComments(viewer.id, slug),
  ]);
  const hidden = own.filter(({ status }) => status === 'hidden').map(({ id }) => id);
  const notices = await findHideNotice(hidden, viewer.id);
  for (const { commentId, reason } of notices) {
    const mine = own.find(({ id }) => id === commentId);
    if (mine && reason) mine.hiddenFor = reason;
  }
  const { handle, displayName, plainName, role } = viewer;
  const overlay: Overlay = {
    viewer: {
      handle,
      displayName,
      plainName,
      role,
      refusal: hasJoined(viewer) ? refusesWriting(viewer) : null,
      moderates: hasJoined(viewer) && mayModerate(viewer),
    },
    reactions,
    own,
  };
  return Response.json(overlay, { headers });
}

function tellToWait(): Response {
  const retryAfter = spread(10, 30);
  const wait = { ...headers, 'retry-after': String(retryAfter) };
  return Response.json({ error: { code: 'busy', retryAfter } }, { status: 503, headers: wait });
}
