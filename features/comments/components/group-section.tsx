import type { GroupPage } from '@/features/comments/queries/group-page';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { CommentItem } from './comment-item';
import { NextPage } from './next-page';

type Props = { slug: string; locale: Locale; messages: Catalogue; page: GroupPage };

/** What opens behind a congratulation that many share: every one of them, with all that belongs to it. */
export function GroupSection({ slug, locale, messages, page }: Props) {
  const { comments } = messages;
  return (
    <section id="congratulations" aria-labelledby="congratulations-title" className="mt-8">
      <div className="flex flex-wrap items-end justify-between gap-x-4">
        <h2 id="congratulations-title" className="font-display text-2xl font-extrabold">
          {comments.groupTitle}
        </h2>
        <p className="text-muted">{format(comments.fans, { count: page.group.fans }, locale)}</p>
      </div>
      <a
        href={`/${locale}/posts/${slug}#congratulations`}
        className="inline-flex min-h-touch items-center font-semibold text-rose"
      >
        {comments.newer}
      </a>
      <ol className="divide-y divide-line">
        {page.comments.map((comment) => (
          <li key={comment.id}>
            <CommentItem comment={comment} slug={slug} locale={locale} messages={messages} />
          </li>
        ))}
      </ol>
      {page.next ? (
        <NextPage
          slug={slug}
          locale={locale}
          of={{ group: page.group.key }}
          cursor={page.next}
          messages={comments}
        />
      ) : null}
    </section>
  );
}
