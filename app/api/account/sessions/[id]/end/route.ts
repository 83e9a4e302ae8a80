import { revokeSession } from '@/features/session/commands';
import { viewerOf } from '@/features/session/viewer';
import { answerJson, refuse, seeOther, writingDoor } from '@/lib/http/door';
import { parseUuid } from '@/lib/uuid';

/** Whoever is signed in ends one of their own sessions. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/account/sessions/[id]/end'>,
): Promise<Response> {
  const id = parseUuid((await params).id);
  return writingDoor(request, async (entry) => {
    const page = `/${entry.locale}/account/sessions`;
    const viewer = await viewerOf(request);
    if (!viewer) return refuse({ ...entry, next: page }, { code: 'signed-out' });
    const ended = id !== null && (await revokeSession(viewer.id, id));
    if (!entry.json) return seeOther(`${page}?session=${ended ? 'ended' : 'gone'}`);
    return ended ? answerJson({ ok: true }) : refuse(entry, { code: 'not-found' });
  });
}
