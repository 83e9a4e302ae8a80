import type { CommentSort } from '@/features/comments/sort';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { groupPath } from './group-path';

type Props = {
  slug: string;
  locale: Locale;
  /** The order, or the group they are of. */
  of: CommentSort | { group: string };
  cursor: string;
  messages: Catalogue['comments'];
};

/** The way to the page behind this one. */
export function NextPage({ slug, locale, of, cursor, messages }: Props) {
  const page =
    typeof of === 'string'
      ? `/${locale}/posts/${slug}/congratulations/${of}`
      : groupPath(locale, slug, of.group);
  return (
    <a
      href={`${page}/${cursor}#congratulations`}
      className="mt-4 flex min-h-touch items-center justify-center rounded-full border border-control px-6 font-semibold text-rose"
    >
      {of === 'oldest' || of === 'loved' ? messages.next : messages.older}
    </a>
  );
}
