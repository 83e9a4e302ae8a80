import type { Metadata } from 'next';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { pageMetadata } from '@/lib/page-metadata';
import { messagesIn } from '@/messages/messages';
import type { Artist } from './queries';

/** What an artist's page tells crawlers and the cards of other sites. */
export function artistMetadata({ slug, name, languages }: Artist, locale: Locale): Metadata {
  const { site, posts } = messagesIn(locale);
  return pageMetadata({
    locale,
    path: `/artists/${slug}`,
    title: name,
    description: format(posts.artistDescription, { name }),
    siteName: site.name,
    feedTitle: posts.feed,
    languages,
    card: { path: `/${locale}/artists/${slug}/opengraph-image`, alt: name },
  });
}
