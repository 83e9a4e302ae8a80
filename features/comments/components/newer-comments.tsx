'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { PublicComment } from '@/features/comments/public-comment';
import { usePulse } from '@/features/live/components/pulse-store';
import { format } from '@/lib/i18n/format';
import { commentDate } from './comment-date';
import { CommentText } from './comment-text';
import { CommentView } from './comment-view';
import { useComments } from './comments-context';
import { LiveActions } from './live-actions';
import { LiveText } from './live-text';
import { useOutbox } from './outbox';
import { permalink } from './permalink';

/**
 * Tells how many congratulations came since the page was made, and shows them when asked: nothing
 * moves under the reader's thumb. `newestId` is the first on the page.
 */
export function NewerComments({ newestId }: { newestId: string }) {
  const { slug, locale, messages, errors } = useComments();
  const pulse = usePulse(slug);
  const outbox = useOutbox(slug);
  const [shown, setShown] = useState<PublicComment[]>([]);
  const [failed, setFailed] = useState(false);
  const after = shown[0]?.id ?? newestId;
  const own = new Set(outbox.sent.map(({ id }) => id));
  const waiting = pulse?.newest.filter((id) => id > after && !own.has(id)).length ?? 0;
  const open = async () => {
    try {
      const response = await fetch(`/api/posts/${slug}/comments?after=${after}`);
      const { comments }: { comments: PublicComment[] } = await response.json();
      setShown((known) => [...comments.filter(({ id }) => !own.has(id)), ...known]);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <div role="status" className="flex justify-center">
        {waiting > 0 ? (
          <Button look="secondary" onClick={open} className="mt-3">
            {format(messages.newComments, { count: waiting }, locale)}
          </Button>
        ) : null}
      </div>
      {failed ? <p role="alert">{errors.offline}</p> : null}
      {shown.length > 0 ? (
        <ol className="divide-y divide-line border-b border-line">
          {shown.map((comment) => (
            <li key={comment.id}>
              <NewerComment comment={comment} />
            </li>
          ))}
        </ol>
      ) : null}
    </>
  );
}

function NewerComment({ comment }: { comment: PublicComment }) {
  const { slug, locale, messages } = useComments();
  const { id, author } = comment;
  return (
    <CommentView
      id={id}
      author={author}
      createdAt={comment.createdAt}
      dateText={commentDate(new Date(comment.createdAt), locale)}
      href={permalink(locale, slug, id)}
      edited={comment.edited}
      messages={messages}
      actions={
        <LiveActions
          id={id}
          threadId={id}
          revision={comment.revision}
          authorHandle={author?.handle ?? null}
          createdAt={Date.parse(comment.createdAt)}
          name={author?.plainName ?? author?.handle ?? messages.formerFan}
          counts={comment.reactions}
        />
      }
    >
      <LiveText id={id} revision={comment.revision}>
        <CommentText parts={comment.parts} language={comment.language} />
      </LiveText>
    </CommentView>
  );
}
