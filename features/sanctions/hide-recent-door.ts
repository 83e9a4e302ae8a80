import 'server-only';
import { expireComments } from '@/features/comments/tags';
import { memberDoor } from '@/features/session/member-door';
import { answerJson, refuse, seeOther } from '@/lib/http/door';
import { withQuery } from '@/lib/http/with-query';
import { parseUuid } from '@/lib/uuid';
import { hideRecent } from './commands/recent';

/**
 * Hides one slice of a banned member's last day and makes the pages anew. Says how many were hidden
 * and how many are left, for a script to go on, and for a form to be pressed again.
 */
export function hideRecentDoor(request: Request, id: string): Promise<Response> {
  return memberDoor(request, async (moderator, entry) => {
    const memberId = parseUuid(id);
    if (!memberId) return refuse(entry, { code: 'not-found' });
    const outcome = await hideRecent(moderator, memberId);
    if (!outcome.ok) return refuse(entry, outcome);
    const { batchId, hidden, left, slugs } = outcome;
    await expireComments(...slugs);
    if (entry.json) return answerJson({ batchId, hidden, left });
    return seeOther(hidden > 0 ? withQuery(entry.next, { hid: batchId }) : entry.next);
  });
}
