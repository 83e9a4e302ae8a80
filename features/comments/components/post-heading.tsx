import type { Post } from '@/features/posts/queries';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';

type Props = { post: Post; locale: Locale; messages: Catalogue['comments'] };

/** On pages of congratulations alone: which story they are for, and the way back to it. */
export function PostHeading({ post, locale, messages }: Props) {
  const href = `/${locale}/posts/${post.slug}`;
  return (
    <header className="pt-8">
      <a href={href} className="inline-flex min-h-touch items-center font-semibold text-rose">
        {messages.backToPost}
      </a>
      <h1
        lang={post.language}
        className="mt-1 font-display text-3xl leading-tight font-extrabold text-balance"
      >
        <a href={href}>{post.headline}</a>
      </h1>
    </header>
  );
}
