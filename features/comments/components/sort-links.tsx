import { type CommentSort, commentSorts } from '@/features/comments/sort';
import { classNames } from '@/lib/class-names';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = {
  slug: string;
  locale: Locale;
  messages: Catalogue['comments'];
  current?: CommentSort;
};

/** The three orders. The newest stand on the post's own page. */
export function SortLinks({ slug, locale, messages, current }: Props) {
  const post = `/${locale}/posts/${slug}`;
  return (
    <nav aria-label={messages.sortLabel} className="mt-6 flex gap-1 border-b border-line">
      {commentSorts.map((sort) => (
        <a
          key={sort}
          href={
            sort === 'newest'
              ? `${post}#congratulations`
              : `${post}/congratulations/${sort}#congratulations`
          }
          aria-current={sort === current ? 'page' : undefined}
          className={classNames(
            'inline-flex min-h-touch items-center border-b-3 px-3 font-semibold',
            sort === current
              ? 'border-rose text-rose'
              : 'border-transparent text-muted hover:text-ink',
          )}
        >
          {messages[sort]}
        </a>
      ))}
    </nav>
  );
}
