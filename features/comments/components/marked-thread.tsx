import type { PermalinkPage } from '@/features/comments/queries';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { CommentItem } from './comment-item';
import { Composer } from './composer';
import { groupPath } from './group-path';
import { NewComments } from './new-comments';
import { NextPage } from './next-page';
import { ThreadItem } from './thread-item';

type Props = { slug: string; locale: Locale; messages: Catalogue; page: PermalinkPage };

/** What a permalink opens: the thread with the marked comment, a place to reply, and those before it. */
export function MarkedThread({ slug, locale, messages, page }: Props) {
  const [thread, ...others] = page.comments;
  if (!thread) return null;
  const { comments } = messages;
  const name = thread.author?.plainName ?? thread.author?.handle ?? comments.formerFan;
  const item = { slug, locale, messages };
  return (
    <section aria-labelledby="congratulations-title" className="mt-8">
      <div className="flex flex-wrap items-end justify-between gap-x-4">
        <h2 id="congratulations-title" className="font-display text-2xl font-extrabold">
          {comments.title}
        </h2>
        <p className="text-muted">{format(comments.count, { count: page.count }, locale)}</p>
      </div>
      <a
        href={`/${locale}/posts/${slug}#congratulations`}
        className="inline-flex min-h-touch items-center font-semibold text-rose"
      >
        {comments.newer}
      </a>
      <CommentItem comment={thread} {...item} markedId={page.markedId} thread={page} />
      {thread.group ? (
        <a
          href={groupPath(locale, slug, thread.group.key)}
          className="inline-flex min-h-touch items-center font-semibold text-rose"
        >
          {format(comments.groupAlike, { count: thread.group.fans }, locale)}
        </a>
      ) : null}
      {page.closed || thread.text === null ? null : (
        <div id="reply" className="scroll-mt-20 pb-4">
          <Composer parentId={thread.id} replyTo={name} />
        </div>
      )}
      <NewComments />
      <ol className="divide-y divide-line border-t border-line">
        {others.map((comment) => (
          <li key={comment.id}>
            <ThreadItem comment={comment} {...item} />
          </li>
        ))}
      </ol>
      {page.next ? (
        <NextPage slug={slug} locale={locale} of="newest" cursor={page.next} messages={comments} />
      ) : null}
    </section>
  );
}
