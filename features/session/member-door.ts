import 'server-only';
import { type Entry, refuse, seeOther, writingDoor } from '@/lib/http/door';
import { hasJoined, type Member, viewerOf } from './viewer';

/**
 * The way in of a write that only a member may make. Who is not signed in, or has no name yet, is
 * refused as JSON; a form's sender is led to where they can, and comes back to the page they were on.
 */
export function memberDoor(
  request: Request,
  work: (member: Member, entry: Entry) => Promise<Response>,
): Promise<Response> {
  return writingDoor(request, async (entry) => {
    const viewer = await viewerOf(request);
    if (hasJoined(viewer)) return work(viewer, entry);
    if (entry.json) return refuse(entry, { code: viewer ? 'not-joined' : 'signed-out' });
    const step = viewer ? 'welcome' : 'sign-in';
    return seeOther(`/${entry.locale}/${step}?${new URLSearchParams({ next: entry.next })}`);
  });
}
