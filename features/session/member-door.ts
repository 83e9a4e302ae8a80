import 'server-only';
import { type DoorOptions, type Entry, refuse, seeOther, writingDoor } from '@/lib/http/door';
import type { Refusal } from '@/lib/http/refusal';
import type { Locale } from '@/lib/i18n/locales';
import { hasJoined, type Member, type Viewer, viewerOf } from './viewer';

export type MemberDoorOptions = DoorOptions & {
  /** The answer to a form of nobody in session, or of who has no name yet, that keeps what it says. */
  whenSignedOut?: (entry: Entry, refusal: Omit<Refusal, 'ok'>, viewer: Viewer | null) => Response;
};

/**
 * The way in of a write that only a member may make. Who is not signed in, or has no name yet, is
 * refused as JSON; a form's sender is led to where they can, and comes back to the page they were on.
 */
export function memberDoor(
  request: Request,
  work: (member: Member, entry: Entry) => Promise<Response>,
  { whenSignedOut = leadToSignIn, ...options }: MemberDoorOptions = {},
): Promise<Response> {
  const enter = async (entry: Entry) => {
    const viewer = await viewerOf(request);
    if (hasJoined(viewer)) return work(viewer, entry);
    const refusal = { code: viewer ? ('not-joined' as const) : ('signed-out' as const) };
    return entry.json ? refuse(entry, refusal) : whenSignedOut(entry, refusal, viewer);
  };
  return writingDoor(request, enter, options);
}

/** Where somebody becomes a member who comes back to `next`: the sign-in, or the welcome page. */
export function stepTo(next: string, viewer: Viewer | null, locale: Locale): string {
  return `/${locale}/${viewer ? 'welcome' : 'sign-in'}?${new URLSearchParams({ next })}`;
}

function leadToSignIn(entry: Entry, _: Omit<Refusal, 'ok'>, viewer: Viewer | null): Response {
  return seeOther(stepTo(entry.next, viewer, entry.locale));
}
