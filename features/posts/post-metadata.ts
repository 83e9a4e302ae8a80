import type { Metadata } from 'next';
import type { Locale } from '@/lib/i18n/locales';
import { pageMetadata } from '@/lib/page-metadata';
import { messagesIn } from '@/messages/messages';
import type { Post } from './queries';

/** What a post's page tells crawlers and the cards of other sites. */
export function postMetadata(post: Post, locale: Locale): Metadata {
  const { site, posts } = messagesIn(locale);
  const { slug, headline, standfirst, languages, publishedAt, correctedAt } = post;
  return pageMetadata({
    locale,
    path: `/posts/${slug}`,
    title: headline,
    description: standfirst,
    siteName: site.name,
    feedTitle: posts.feed,
    languages,
    card: { path: `/${locale}/posts/${slug}/opengraph-image`, alt: headline },
    article: {
      publishedTime: publishedAt.toISOString(),
      modifiedTime: (correctedAt ?? publishedAt).toISOString(),
      authors: [post.byline],
      tags: post.artists.map(({ name }) => name),
    },
  });
}
