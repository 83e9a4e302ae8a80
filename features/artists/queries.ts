import 'server-only';
import { asc, eq, ne, sql } from 'drizzle-orm';
import { cacheLife, cacheTag } from 'next/cache';
import { readDb } from '@/db/client';
import { artist, artistText } from '@/db/schema/posts';
import { artistTag, homeTag } from '@/features/posts/tags';
import type { Locale } from '@/lib/i18n/locales';
import { feedLife, pageLife } from '@/lib/page-life';
import { isSlug } from '@/lib/slug';

export type Artist = NonNullable<Awaited<ReturnType<typeof readArtist>>>;

/**
 * The artist with this slug, in `locale` or else in a language there is. Null for any other slug;
 * one that can't exist is not looked up. One query.
 */
export async function findArtist(slug: string, locale: Locale): Promise<Artist | null> {
  return isSlug(slug) ? readArtist(slug, locale) : null;
}

/** The address and languages of every artist, for the sitemap. One query. */
export async function listArtistsForSitemap() {
  'use cache';
  cacheLife(feedLife);
  cacheTag(homeTag());
  return readDb().select({ slug: artist.slug, languages: languagesOf() }).from(artist);
}

async function readArtist(slug: string, locale: Locale) {
  'use cache';
  cacheLife(pageLife);
  cacheTag(artistTag(slug));
  const [found] = await readDb()
    .select({
      slug: artist.slug,
      name: artistText.name,
      bio: artistText.bio,
      language: artistText.language,
      /** Every language it can be read in. */
      languages: languagesOf(),
    })
    .from(artist)
    .innerJoin(artistText, eq(artistText.artistId, artist.id))
    .where(eq(artist.slug, slug))
    .orderBy(asc(ne(artistText.language, locale)), asc(artistText.language))
    .limit(1);
  return found ?? null;
}

function languagesOf() {
  return sql<string[]>`array(
    select language from artist_text where artist_id = ${artist.id} order by language)`;
}
