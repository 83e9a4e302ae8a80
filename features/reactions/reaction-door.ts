import 'server-only';
import { markCommentsStale } from '@/features/comments/tags';
import { memberDoor } from '@/features/session/member-door';
import type { Member } from '@/features/session/viewer';
import { answerJson, type Entry, refuse, seeOther } from '@/lib/http/door';
import { react, type Subject } from './commands';
import { parseWanted, type Wanted } from './input';
import { isReactionKind } from './kinds';

/**
 * Answers a reaction: to a script with whether it is on and how many there are, to a form by
 * leading back to where it stood. A subject of null is one that can't exist.
 */
export function reactionDoor(
  request: Request,
  subject: Subject | null,
  kind: string,
  asked?: Wanted,
): Promise<Response> {
  const open = async (member: Member, entry: Entry) => {
    const wanted = asked ?? parseWanted(entry.fields.on);
    if (!subject || !isReactionKind(kind)) return refuse(entry, { code: 'not-found' });
    if (!wanted) return refuse(entry, { code: 'malformed' });
    const outcome = await react(member, subject, kind, wanted);
    if (!outcome.ok) return refuse(entry, outcome);
    const { slug, on, count } = outcome;
    markCommentsStale(slug);
    if (entry.json) return answerJson({ kind, on, count });
    return seeOther(withAnchor(entry.next, subject));
  };
  return memberDoor(request, open, { canWait: true });
}

/** Back to the comment that was reacted to, on a page that may hold many. */
function withAnchor(next: string, subject: Subject): string {
  return next.includes('#') || subject.type === 'post' ? next : `${next}#c-${subject.id}`;
}
