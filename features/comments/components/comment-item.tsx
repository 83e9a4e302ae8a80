import type { CommentDto } from '@/features/comments/dto';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { linkParts } from '@/lib/text/links';
import type { Catalogue } from '@/messages/catalogue';
import { commentDate } from './comment-date';
import { CommentText } from './comment-text';
import { CommentView } from './comment-view';
import { LiveActions } from './live-actions';
import { LiveText } from './live-text';
import { NewComments } from './new-comments';
import { permalink } from './permalink';

type Props = {
  comment: CommentDto;
  slug: string;
  locale: Locale;
  messages: Catalogue;
  markedId?: string;
  /** Where the thread's hidden replies begin, on a permalink page. */
  thread?: { earlierReplies: boolean; moreReplies: string | null };
};

/** A congratulation as the server renders it, with its replies. Its text is in the HTML alone. */
export function CommentItem({ comment, slug, locale, messages, markedId, thread }: Props) {
  const { id, author, text, gap } = comment;
  const href = permalink(locale, slug, id);
  return (
    <CommentView
      id={id}
      author={author}
      createdAt={comment.createdAt.toISOString()}
      dateText={commentDate(comment.createdAt, locale)}
      href={href}
      edited={comment.editedAt !== null && text !== null}
      marked={id === markedId}
      markedLabel={messages.comments.marked}
      messages={messages.comments}
      gap={gap !== null}
      actions={
        text === null ? null : (
          <LiveActions
            id={id}
            threadId={comment.parentId ?? id}
            revision={comment.revision}
            authorHandle={author?.handle ?? null}
            createdAt={comment.createdAt.getTime()}
            counts={comment.reactions}
            name={author?.plainName ?? author?.handle ?? messages.comments.formerFan}
          />
        )
      }
      replies={<Replies {...{ comment, slug, locale, messages, markedId, thread }} />}
    >
      {text === null ? (
        <p className="text-muted italic">
          {gap === 'waits' ? messages.comments.gapWaits : messages.comments.gap}
        </p>
      ) : (
        <LiveText id={id} revision={comment.revision}>
          <CommentText parts={linkParts(text)} language={comment.language} />
        </LiveText>
      )}
    </CommentView>
  );
}

function Replies({ comment, slug, locale, messages, markedId, thread }: Props) {
  if (comment.parentId) return null;
  const { replies, replyCount } = comment;
  const rest = thread ? thread.moreReplies !== null : replyCount > replies.length;
  const more = thread?.moreReplies ?? comment.id;
  const link = 'inline-flex min-h-touch items-center font-semibold text-rose';
  return (
    <div className="ms-3 border-s-2 border-line ps-4 empty:hidden">
      {thread?.earlierReplies ? (
        <a href={permalink(locale, slug, comment.id)} className={link}>
          {messages.comments.earlierReplies}
        </a>
      ) : null}
      {replies.length > 0 ? (
        <ol>
          {replies.map((reply) => (
            <li key={reply.id}>
              <CommentItem comment={reply} {...{ slug, locale, messages, markedId }} />
            </li>
          ))}
        </ol>
      ) : null}
      {rest ? (
        <a href={permalink(locale, slug, more)} className={link}>
          {thread
            ? messages.comments.moreReplies
            : format(messages.comments.allReplies, { count: replyCount }, locale)}
        </a>
      ) : null}
      <NewComments threadId={comment.id} />
    </div>
  );
}
