import type { CommentPage } from '@/features/comments/dto';
import type { CommentSort } from '@/features/comments/sort';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { ClosedNotice } from './closed-notice';
import { Composer } from './composer';
import { LiveCount } from './live-count';
import { NewComments } from './new-comments';
import { NewerComments } from './newer-comments';
import { NextPage } from './next-page';
import { SortLinks } from './sort-links';
import { ThreadItem } from './thread-item';

/** Below every id: what an empty page has read up to. */
const NONE_YET = '00000000-0000-0000-0000-000000000000';

type Props = {
  slug: string;
  locale: Locale;
  messages: Catalogue;
  page: CommentPage;
  sort: CommentSort;
  /** Whether it is the first page, above which new ones are announced. */
  isFirst: boolean;
};

/** The congratulations of a post: where to write, and one page of them. The same for every visitor. */
export function CommentsSection({ slug, locale, messages, page, sort, isFirst }: Props) {
  const { comments } = messages;
  const announces = sort === 'newest' && isFirst;
  return (
    <section id="congratulations" aria-labelledby="congratulations-title" className="mt-12">
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
        <h2 id="congratulations-title" className="font-display text-2xl font-extrabold">
          {comments.title}
        </h2>
        <LiveCount count={page.count} />
      </div>
      <div id="composer" className="mt-4 scroll-mt-20">
        {page.closed ? (
          <ClosedNotice
            message={page.message}
            endsAt={page.taking.endsAt}
            {...{ locale, messages }}
          />
        ) : (
          <Composer />
        )}
      </div>
      <SortLinks slug={slug} locale={locale} messages={comments} current={sort} />
      <NewComments />
      {announces ? <NewerComments newestId={page.comments[0]?.id ?? NONE_YET} /> : null}
      {page.comments.length === 0 ? (
        <div className="py-12 text-center">
          <p className="font-display text-xl font-bold">{comments.noneTitle}</p>
          <p className="mt-1 text-muted">{comments.none}</p>
        </div>
      ) : (
        <ol className="divide-y divide-line">
          {page.comments.map((comment) => (
            <li key={comment.id}>
              <ThreadItem comment={comment} slug={slug} locale={locale} messages={messages} />
            </li>
          ))}
        </ol>
      )}
      {page.next ? (
        <NextPage slug={slug} locale={locale} of={sort} cursor={page.next} messages={comments} />
      ) : null}
    </section>
  );
}
