import type { MetadataRoute } from 'next';
import { io } from 'next/cache';
import { listArtistsForSitemap } from '@/features/artists/queries';
import { listForSitemap } from '@/features/posts/queries';
import { alternatesOf } from '@/lib/i18n/alternates';
import { isLocale, locales } from '@/lib/i18n/locales';
import { siteAddress } from '@/lib/site-address';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  // Neither the database nor the site's address is there while building.
  await io();
  const [posts, artists] = await Promise.all([listForSitemap(), listArtistsForSitemap()]);
  return [
    ...entries('', locales, posts[0]?.publishedAt),
    ...posts.flatMap(({ slug, languages, publishedAt, correctedAt }) =>
      entries(`/posts/${slug}`, languages, correctedAt ?? publishedAt),
    ),
    ...entries('/transparency', locales),
    ...artists.flatMap(({ slug, languages }) => entries(`/artists/${slug}`, languages)),
  ];
}

/** One entry for each language that a page is written in, each naming them all. */
function entries(rest: string, languages: readonly string[], lastModified?: Date) {
  return languages.filter(isLocale).map((locale) => ({
    url: siteAddress(`/${locale}${rest}`),
    lastModified,
    alternates: {
      languages: Object.fromEntries(
        Object.entries(alternatesOf(rest, locale, languages).languages).map(([language, path]) => [
          language,
          siteAddress(path),
        ]),
      ),
    },
  }));
}
