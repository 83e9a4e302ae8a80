import { editComment } from '@/features/comments/commands/editing';
import { ownAddress } from '@/features/comments/components/permalink';
import { COMMENT_BODY_BYTES, parseCommentText } from '@/features/comments/input';
import { ownAnswer } from '@/features/comments/own-answer';
import { keepingWords, refuseWithWords } from '@/features/comments/refuse-with-words';
import { expireComments, expirePermalink, markCommentsStale } from '@/features/comments/tags';
import { memberDoor } from '@/features/session/member-door';
import { answerJson, refuse, seeOther } from '@/lib/http/door';
import { parseUuid } from '@/lib/uuid';

/** The author gives their comment other words: `text`. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/comments/[id]/edit'>,
): Promise<Response> {
  const id = parseUuid((await params).id);
  return memberDoor(
    request,
    async (member, entry) => {
      const parsed = parseCommentText(entry.fields.text);
      if (!parsed.ok) return refuseWithWords(request, entry, parsed);
      if (!id) return refuse(entry, { code: 'not-found' });
      const outcome = await editComment(member, id, parsed.text);
      if (!outcome.ok) return refuseWithWords(request, entry, outcome);
      if (outcome.comment.status === 'visible') markCommentsStale(outcome.slug);
      // The pipeline may hold what everybody could read: that leaves every page at once.
      else await expireComments(outcome.slug);
      await expirePermalink(id);
      if (entry.json) return answerJson({ comment: await ownAnswer(outcome.comment) });
      return seeOther(ownAddress(entry.locale, outcome.slug, outcome.comment));
    },
    {
      limit: COMMENT_BODY_BYTES,
      ...keepingWords('text', (entry, refusal) => refuseWithWords(request, entry, refusal)),
    },
  );
}
