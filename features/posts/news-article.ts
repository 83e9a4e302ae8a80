import type { Locale } from '@/lib/i18n/locales';
import { siteAddress } from '@/lib/site-address';
import type { Post } from './queries';

/** Search engines cut a headline after 110 characters (developers.google.com, Article). */
const HEADLINE_LENGTH = 110;

/** A post as a schema.org NewsArticle. */
export function newsArticle(post: Post, locale: Locale, siteName: string): object {
  const address = siteAddress(`/${locale}/posts/${post.slug}`);
  const site = { '@type': 'Organization', name: siteName, url: siteAddress(`/${locale}`) };
  return {
    '@type': 'NewsArticle',
    mainEntityOfPage: address,
    headline: Array.from(post.headline).slice(0, HEADLINE_LENGTH).join(''),
    description: post.standfirst,
    inLanguage: post.language,
    datePublished: post.publishedAt.toISOString(),
    dateModified: (post.correctedAt ?? post.publishedAt).toISOString(),
    image: [`${address}/opengraph-image`],
    author: { '@type': 'Organization', name: post.byline },
    publisher: {
      ...site,
      logo: { '@type': 'ImageObject', url: siteAddress('/icons/icon-512.png') },
    },
    about: post.artists.map(({ slug, name }) => ({
      '@type': 'MusicGroup',
      name,
      url: siteAddress(`/${locale}/artists/${slug}`),
    })),
    commentCount: post.comments,
    discussionUrl: `${address}#congratulations`,
  };
}
