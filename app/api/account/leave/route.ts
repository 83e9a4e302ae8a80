import { expireComments } from '@/features/comments/tags';
import { leave } from '@/features/members/commands/leaving';
import { parseLeaving } from '@/features/members/input';
import { endedSessionCookies } from '@/features/session/cookies';
import { viewerOf } from '@/features/session/viewer';
import { refuse, seeOther, writingDoor } from '@/lib/http/door';

/** Whoever is signed in may delete their own account, once they have typed its handle. */
export function POST(request: Request): Promise<Response> {
  return writingDoor(request, async (entry) => {
    const { fields, locale, json } = entry;
    const viewer = await viewerOf(request);
    if (!viewer && json) return refuse(entry, { code: 'signed-out' });
    const back = (problem: string) =>
      seeOther(`/${locale}/account/leave?${new URLSearchParams({ problem })}`);
    if (!viewer) return back('signed-out');
    const wish = parseLeaving(fields, viewer.handle);
    if (!wish.ok) return back(wish.code);
    const outcome = await leave(viewer.id, wish.comments);
    if (!outcome.ok) return back(outcome.code);
    await expireComments(...outcome.slugs);
    const response = seeOther(`/${locale}/account/left`);
    for (const cookie of endedSessionCookies()) response.headers.append('set-cookie', cookie);
    return response;
  });
}
