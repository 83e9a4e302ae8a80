import { Missing } from '@/components/layout/missing';
import { ArtistLinks } from '@/features/artists/components/artist-links';
import { MilestoneCard } from '@/features/milestones/components/milestone-card';
import { LanguageNote } from '@/features/posts/components/language-note';
import { PostHeader } from '@/features/posts/components/post-header';
import { renderMarkdown } from '@/features/posts/markdown/render-markdown';
import { findPost } from '@/features/posts/queries';
import { currentLocale, findLocale } from '@/lib/i18n/current';
import { RESERVED_SLUG } from '@/lib/slug';
import { messagesIn } from '@/messages/messages';

export const ensureStatic = 'navigation';
export const instant = false;

export function generateStaticParams() {
  return [{ slug: RESERVED_SLUG }];
}

export default async function PostPage({ params }: PageProps<'/[lang]/posts/[slug]'>) {
  const locale = await currentLocale();
  const post = (await findLocale()) ? await findPost((await params).slug, locale) : null;
  if (!post) return <Missing locale={locale} messages={messagesIn(locale).site} />;
  const translated = post.language === locale;
  return (
    <>
      {translated ? null : <LanguageNote language={post.language} locale={locale} />}
      <article lang={translated ? undefined : post.language}>
        <PostHeader post={post} locale={locale} />
        <div className="mt-8 text-lg/relaxed">{renderMarkdown(post.body)}</div>
      </article>
      {post.milestone ? <MilestoneCard milestone={post.milestone} locale={locale} /> : null}
      {post.artists.length > 0 ? <ArtistLinks artists={post.artists} locale={locale} /> : null}
    </>
  );
}
