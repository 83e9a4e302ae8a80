import type { CommentSort } from '@/features/comments/sort';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = {
  slug: string;
  locale: Locale;
  sort: CommentSort;
  cursor: string;
  messages: Catalogue['comments'];
};

/** The way to the page behind this one. */
export function NextPage({ slug, locale, sort, cursor, messages }: Props) {
  return (
    <a
      href={`/${locale}/posts/${slug}/congratulations/${sort}/${cursor}#congratulations`}
      className="mt-4 flex min-h-touch items-center justify-center rounded-full border border-control px-6 font-semibold text-rose"
    >
      {sort === 'newest' ? messages.older : messages.next}
    </a>
  );
}
