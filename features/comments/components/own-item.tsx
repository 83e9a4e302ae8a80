'use client';

import { Notice } from '@/components/ui/notice';
import type { OwnComment } from '@/features/comments/own';
import { usePulse } from '@/features/live/components/pulse-store';
import { reasonText } from '@/features/moderation/components/reason-text';
import type { Overlay } from '@/features/session/overlay';
import { format } from '@/lib/i18n/format';
import { useChange } from './changes';
import { commentDate } from './comment-date';
import { CommentText } from './comment-text';
import { CommentView } from './comment-view';
import { useComments } from './comments-context';
import { LiveActions } from './live-actions';
import { LiveText } from './live-text';
import { authorOf } from './own-author';
import { ownAddress } from './permalink';

/** The viewer's own comment where only they see it, with what became of it. */
export function OwnItem({
  comment,
  author,
}: {
  comment: OwnComment;
  author: Overlay['viewer'] | null;
}) {
  const { slug, locale, messages, acts } = useComments();
  const { id, status } = comment;
  const change = useChange(id);
  return (
    <CommentView
      // A gap on the page may have the address of what only its author sees.
      id={status === 'visible' ? id : `own-${id}`}
      author={authorOf(author)}
      createdAt={comment.createdAt}
      dateText={commentDate(new Date(comment.createdAt), locale)}
      href={ownAddress(locale, slug, comment)}
      edited={comment.editedAt !== null || change?.kind === 'edited'}
      messages={messages}
      local
      actions={
        status === 'visible' ? (
          <LiveActions
            id={id}
            threadId={comment.parentId ?? id}
            revision={comment.revision}
            authorHandle={author?.handle ?? null}
            createdAt={Date.parse(comment.createdAt)}
            name={author?.plainName ?? author?.handle ?? ''}
            counts={{}}
          />
        ) : null
      }
      replies={null}
    >
      <LiveText id={id} revision={comment.revision} known={comment}>
        <CommentText parts={comment.parts} language={comment.language} />
      </LiveText>
      {comment.later ? <LaterNotice /> : null}
      {status === 'hidden' ? (
        <Notice tone="warning" className="mt-2">
          {format(
            messages.hiddenNotice,
            { reason: reasonText(comment.hiddenFor ?? null, acts) },
            locale,
          )}
        </Notice>
      ) : null}
    </CommentView>
  );
}

/** For as long as the rush lasts: afterwards everybody sees it as usual. */
function LaterNotice() {
  const { slug, messages } = useComments();
  if (usePulse(slug)?.busy === false) return null;
  return <Notice className="mt-2">{messages.laterNotice}</Notice>;
}
