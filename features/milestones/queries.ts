import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { cacheLife, cacheTag } from 'next/cache';
import { readDb } from '@/db/client';
import { artist, post, postArtist } from '@/db/schema/posts';
import { isReadable, textIn } from '@/features/posts/columns';
import { decodePlace, encodePlace } from '@/features/posts/place';
import { artistTag, homeTag } from '@/features/posts/tags';
import type { Locale } from '@/lib/i18n/locales';
import { pageLife } from '@/lib/page-life';
import { isSlug } from '@/lib/slug';
import { milestoneIn } from './columns';

const PAGE_SIZE = 30;

export type TimelineEntry = Awaited<ReturnType<typeof listEntries>>[number];
export type Timeline = { entries: TimelineEntry[]; earlier: string | null };

/**
 * A page of an artist's milestones, latest first, each with the post that celebrates it; after
 * `place` where given. Null where there is no such place, or nothing after it. One query.
 */
export async function listMilestonesOf(artistSlug: string, locale: Locale, place?: string) {
  const after = place === undefined ? null : decodePlace(place);
  if (!isSlug(artistSlug) || (place !== undefined && !after)) return null;
  return readTimeline(artistSlug, locale, after);
}

async function readTimeline(
  artistSlug: string,
  locale: Locale,
  after: string | null,
): Promise<Timeline | null> {
  'use cache';
  cacheLife(pageLife);
  cacheTag(homeTag(), artistTag(artistSlug));
  const found = await listEntries(artistSlug, locale, after);
  if (after && found.length === 0) return null;
  const entries = found.slice(0, PAGE_SIZE);
  const last = entries.at(-1);
  return { entries, earlier: found.length > PAGE_SIZE && last ? encodePlace(last.postId) : null };
}

function listEntries(artistSlug: string, locale: Locale, after: string | null) {
  const text = textIn(locale);
  const milestone = milestoneIn(locale);
  const comesAfter = sql`(${milestone.occurredOn}, ${post.id}) < (
    select occurred_on, post_id from milestone where post_id = ${after})`;
  return readDb()
    .select({
      postId: post.id,
      slug: post.slug,
      headline: text.headline,
      language: text.language,
      milestone: milestone._.selectedFields,
    })
    .from(post)
    .innerJoin(postArtist, eq(postArtist.postId, post.id))
    .innerJoin(artist, eq(artist.id, postArtist.artistId))
    .innerJoinLateral(text, sql`true`)
    .innerJoinLateral(milestone, sql`true`)
    .where(and(eq(artist.slug, artistSlug), isReadable(), after ? comesAfter : undefined))
    .orderBy(desc(milestone.occurredOn), desc(post.id))
    .limit(PAGE_SIZE + 1);
}
