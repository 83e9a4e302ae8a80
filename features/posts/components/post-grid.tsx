import type { PostSummary } from '@/features/posts/queries';
import { classNames } from '@/lib/class-names';
import type { Locale } from '@/lib/i18n/locales';
import { PostCard } from './post-card';

/**
 * Stories one under another on a phone and side by side where there is room; `wide` has three in a
 * row, the first two larger.
 */
export function PostGrid({
  posts,
  locale,
  wide = false,
}: {
  posts: PostSummary[];
  locale: Locale;
  wide?: boolean;
}) {
  return (
    <ul className={classNames('grid gap-x-6 gap-y-12 sm:grid-cols-2', wide && 'lg:grid-cols-6')}>
      {posts.map((post, order) => (
        <li key={post.id} className={wide ? (order < 2 ? 'lg:col-span-3' : 'lg:col-span-2') : ''}>
          <PostCard post={post} locale={locale} />
        </li>
      ))}
    </ul>
  );
}
