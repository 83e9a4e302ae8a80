import 'server-only';
import type { Metadata } from 'next';
import { alternatesOf } from './i18n/alternates';
import { type Locale, locales } from './i18n/locales';
import { siteAddress } from './site-address';

const openGraphLocales: Record<Locale, string> = { en: 'en_US', ko: 'ko_KR' };

type Page = {
  locale: Locale;
  /** Of the address, after the language. */
  path: string;
  title: string;
  description: string;
  siteName: string;
  /** Its picture for cards: a path, 1200 by 630, and what it says. */
  card: { path: string; alt: string };
  feedTitle: string;
  /** Those it is written in; all of the site's unless given. */
  languages?: readonly string[];
  article?: { publishedTime: string; modifiedTime: string; authors: string[]; tags: string[] };
};

/** What a public page tells browsers, crawlers and the cards of other sites about itself. */
export function pageMetadata(page: Page): Metadata {
  const { locale, title, description, siteName } = page;
  const { canonical, languages } = alternatesOf(page.path, locale, page.languages ?? locales);
  const image = {
    url: siteAddress(page.card.path),
    alt: page.card.alt,
    width: 1200,
    height: 630,
    type: 'image/png',
  };
  return {
    title,
    description,
    alternates: {
      canonical: siteAddress(canonical),
      languages: Object.fromEntries(
        Object.entries(languages).map(([language, path]) => [language, siteAddress(path)]),
      ),
      types: {
        'application/atom+xml': [
          { url: siteAddress(`/${locale}/feed.xml`), title: page.feedTitle },
        ],
      },
    },
    openGraph: {
      siteName,
      title,
      description,
      url: siteAddress(canonical),
      locale: openGraphLocales[locale],
      alternateLocale: locales.filter((other) => other !== locale).map((l) => openGraphLocales[l]),
      images: [image],
      ...(page.article ? { type: 'article', ...page.article } : { type: 'website' }),
    },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  };
}
