import type { Metadata } from 'next';
import { JsonLd } from '@/components/layout/json-ld';
import { Missing } from '@/components/layout/missing';
import { ArtistLinks } from '@/features/artists/components/artist-links';
import { CommentsFrame } from '@/features/comments/components/comments-frame';
import { CommentsSection } from '@/features/comments/components/comments-section';
import { findCommentPage } from '@/features/comments/queries';
import { MilestoneCard } from '@/features/milestones/components/milestone-card';
import { LanguageNote } from '@/features/posts/components/language-note';
import { PostHeader } from '@/features/posts/components/post-header';
import { renderMarkdown } from '@/features/posts/markdown/render-markdown';
import { newsArticle } from '@/features/posts/news-article';
import { postMetadata } from '@/features/posts/post-metadata';
import { findPost } from '@/features/posts/queries';
import { PostReactions } from '@/features/reactions/components/post-reactions';
import { findPostReactions } from '@/features/reactions/queries';
import { currentLocale, findLocale } from '@/lib/i18n/current';
import type { Locale } from '@/lib/i18n/locales';
import { RESERVED_SLUG } from '@/lib/slug';
import { messagesIn } from '@/messages/messages';

export const ensureStatic = 'navigation';
export const instant = false;

type Props = PageProps<'/[lang]/posts/[slug]'>;

export function generateStaticParams() {
  return [{ slug: RESERVED_SLUG }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await findLocale();
  const post = locale && (await findPost((await params).slug, locale));
  return post ? postMetadata(post, locale) : {};
}

export default async function PostPage({ params }: Props) {
  const locale = await currentLocale();
  const messages = messagesIn(locale);
  const { slug } = await params;
  const [post, comments, reactions] = await load(slug, locale);
  if (!post || !comments) return <Missing locale={locale} messages={messages.site} />;
  const translated = post.language === locale;
  return (
    <CommentsFrame slug={slug} locale={locale} messages={messages} taking={comments.taking}>
      <JsonLd data={newsArticle(post, locale, messages.site.name)} />
      {translated ? null : <LanguageNote language={post.language} locale={locale} />}
      <article lang={translated ? undefined : post.language}>
        <PostHeader post={post} locale={locale} />
        <div className="mt-8 text-lg/relaxed">{renderMarkdown(post.body)}</div>
      </article>
      {post.milestone ? <MilestoneCard milestone={post.milestone} locale={locale} /> : null}
      {post.artists.length > 0 ? <ArtistLinks artists={post.artists} locale={locale} /> : null}
      <PostReactions counts={reactions.counts} names={reactions.names} />
      <CommentsSection
        slug={slug}
        locale={locale}
        messages={messages}
        page={comments}
        sort="newest"
        isFirst
      />
    </CommentsFrame>
  );
}

async function load(slug: string, locale: Locale) {
  const asked = (await findLocale()) ? slug : RESERVED_SLUG;
  return Promise.all([
    findPost(asked, locale),
    findCommentPage(asked, 'newest', null),
    findPostReactions(asked),
  ]);
}
