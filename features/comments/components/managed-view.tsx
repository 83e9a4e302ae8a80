import { Panel } from '@/components/ui/panel';
import type { ManagedComment } from '@/features/comments/queries/managed-comment';
import { findPost } from '@/features/posts/queries';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { linkParts } from '@/lib/text/links';
import { messagesIn } from '@/messages/messages';
import { commentDate } from './comment-date';
import { CommentText } from './comment-text';
import { CommentView } from './comment-view';
import { HeldNotice } from './held-notice';
import { permalink } from './permalink';

/** The comment itself on its own page, with the way to where it stands. */
export async function ManagedView({
  comment,
  locale,
}: {
  comment: ManagedComment;
  locale: Locale;
}) {
  const { comments, writing } = messagesIn(locale);
  const { id, slug, status, author, text, language, createdAt, editedAt } = comment;
  const post = await findPost(slug, locale);
  const href = status === 'visible' ? permalink(locale, slug, id) : `/${locale}/posts/${slug}`;
  return (
    <Panel className="grid gap-1">
      {status === 'held' ? <HeldNotice heldFor={comment.heldFor} messages={comments} /> : null}
      <CommentView
        id={id}
        href={href}
        author={author}
        createdAt={createdAt.toISOString()}
        dateText={commentDate(createdAt, locale)}
        edited={editedAt !== null}
        messages={comments}
      >
        <CommentText parts={linkParts(text)} language={language} />
      </CommentView>
      <a
        href={href}
        className="text-muted text-sm underline underline-offset-4 justify-self-start inline-flex min-h-touch items-center"
      >
        {format(writing.manageFor, { headline: post?.headline ?? slug })}
      </a>
    </Panel>
  );
}
