import { joinMember } from '@/features/members/commands/names';
import { namesDoor } from '@/features/members/names-door';
import { banProofCookie } from '@/features/session/ban-proof';
import { nextPage } from '@/features/session/next-page';
import type { Entry } from '@/lib/http/door';

/** Whoever is signed in and has no name here yet takes one. */
export function POST(request: Request): Promise<Response> {
  return namesDoor(request, welcomePage, async (viewer, entry) => {
    const { displayName, handle } = entry.fields;
    const outcome = await joinMember(viewer.id, { displayName, handle, locale: entry.locale });
    if (!outcome.ok) return outcome.problems;
    if (!outcome.banId) return { to: nextAfter(entry) };
    // They left under this ban, and learn it here: it has ended their session.
    return { to: `/${entry.locale}/sign-in/banned`, cookie: banProofCookie(outcome.banId) };
  });
}

function nextAfter({ fields, locale }: Entry): string {
  return nextPage(fields.next, locale);
}

function welcomePage(entry: Entry): string {
  return `/${entry.locale}/welcome?${new URLSearchParams({ next: nextAfter(entry) })}`;
}
