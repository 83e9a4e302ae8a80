import 'server-only';
import { refusesWords } from '@/features/comments/policy';
import { stepTo } from '@/features/session/member-door';
import { hasJoined, type Viewer, viewerOf } from '@/features/session/viewer';
import { answerJson, type Entry, refuse, seeOther, writingDoor } from '@/lib/http/door';
import type { NameProblems } from './commands/names';
import { nameChanges } from './limits';
import { typedNamesCookie } from './typed-names';

type Work = (
  viewer: Viewer,
  entry: Entry,
) => Promise<NameProblems | { to: string; cookie?: string }>;

/**
 * The way in of the forms that name a member. `page` is where the form stands, and where a refusal
 * leads back to with what was typed; `work` names its problems, or where to go on.
 */
export function namesDoor(
  request: Request,
  page: (entry: Entry) => string,
  work: Work,
): Promise<Response> {
  return writingDoor(request, async (entry) => {
    const back = { ...entry, next: page(entry) };
    const viewer = await viewerOf(request);
    if (!viewer)
      return entry.json
        ? refuse(back, { code: 'signed-out' })
        : keeping(seeOther(stepTo(back.next, null, entry.locale)), entry.fields);
    // A name is words that everybody reads, so it is no way around a mute.
    const code = hasJoined(viewer) ? refusesWords(viewer) : null;
    if (code) return keeping(refuse(back, { code }), entry.fields);
    const allowed = await nameChanges(viewer.id);
    if (!allowed.ok) return keeping(refuse(back, allowed), entry.fields);
    const outcome = await work(viewer, entry);
    if ('to' in outcome) {
      const response = entry.json ? answerJson({ ok: true }) : seeOther(outcome.to);
      if (outcome.cookie) response.headers.append('set-cookie', outcome.cookie);
      return keeping(response, null);
    }
    if (entry.json) return answerJson({ error: { problems: outcome } }, { status: 422 });
    return keeping(seeOther(withProblems(back.next, outcome)), entry.fields);
  });
}

function keeping(response: Response, fields: Record<string, unknown> | null): Response {
  response.headers.append('set-cookie', typedNamesCookie(fields));
  return response;
}

function withProblems(path: string, { displayName, handle }: NameProblems): string {
  // The host is never used: it only lets a path be parsed.
  const url = new URL(path, 'http://localhost');
  if (displayName) url.searchParams.set('name', displayName);
  if (handle) url.searchParams.set('handle', handle);
  return url.pathname + url.search;
}
