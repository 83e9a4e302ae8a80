import type { CommentPage } from '@/features/comments/dto';
import type { CommentSort } from '@/features/comments/sort';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { CommentItem } from './comment-item';
import { Composer } from './composer';
import { NewComments } from './new-comments';
import { NextPage } from './next-page';
import { SortLinks } from './sort-links';

type Props = {
  slug: string;
  locale: Locale;
  messages: Catalogue;
  page: CommentPage;
  sort: CommentSort;
};

/** The congratulations of a post: where to write, and one page of them. The same for every visitor. */
export function CommentsSection({ slug, locale, messages, page, sort }: Props) {
  const { comments } = messages;
  return (
    <section id="congratulations" aria-labelledby="congratulations-title" className="mt-12">
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
        <h2 id="congratulations-title" className="font-display text-2xl font-extrabold">
          {comments.title}
        </h2>
        <p className="text-muted">{format(comments.count, { count: page.count }, locale)}</p>
      </div>
      <div id="composer" className="mt-4 scroll-mt-20">
        {page.closed ? (
          <p className="rounded-3xl bg-sunken p-4 text-muted">{comments.closed}</p>
        ) : (
          <Composer />
        )}
      </div>
      <SortLinks slug={slug} locale={locale} messages={comments} current={sort} />
      <NewComments />
      {page.comments.length === 0 ? (
        <div className="py-12 text-center">
          <p className="font-display text-xl font-bold">{comments.noneTitle}</p>
          <p className="mt-1 text-muted">{comments.none}</p>
        </div>
      ) : (
        <ol className="divide-y divide-line">
          {page.comments.map((comment) => (
            <li key={comment.id}>
              <CommentItem comment={comment} slug={slug} locale={locale} messages={messages} />
            </li>
          ))}
        </ol>
      )}
      {page.next ? (
        <NextPage slug={slug} locale={locale} sort={sort} cursor={page.next} messages={comments} />
      ) : null}
    </section>
  );
}
