import 'server-only';
import { and, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { cacheLife, cacheTag } from 'next/cache';
import { readDb } from '@/db/client';
import { artist, post, postArtist, postPin } from '@/db/schema/posts';
import { postTally } from '@/db/schema/reactions';
import { commentsTag } from '@/features/comments/tags';
import { milestoneIn } from '@/features/milestones/columns';
import type { Locale } from '@/lib/i18n/locales';
import { feedLife, pageLife } from '@/lib/page-life';
import { isSlug } from '@/lib/slug';
import {
  artistsOf,
  commentCount,
  isReadable,
  languagesOf,
  publishedAt,
  reactionCount,
  textIn,
} from './columns';
import { decodePlace, encodePlace } from './place';
import { artistTag, homeTag, postTag } from './tags';

const PAGE_SIZE = 8;
const MOST_PINNED = 3;
const FEED_SIZE = 30;
/** A sitemap holds 50,000 addresses at most, and each post has one per language (sitemaps.org). */
const SITEMAP_SIZE = 10_000;

export type Post = NonNullable<Awaited<ReturnType<typeof readPost>>>;
export type PostSummary = Awaited<ReturnType<typeof listSummaries>>[number];
export type PostPage = { posts: PostSummary[]; older: string | null };

/**
 * The readable post with this slug, in `locale` or in its own language, with its milestone and
 * artists. Null for any other slug; one that can't exist is not looked up. One query.
 */
export async function findPost(slug: string, locale: Locale): Promise<Post | null> {
  return isSlug(slug) ? readPost(slug, locale) : null;
}

/** What home shows: the pinned posts, last pinned first, and a page of the newest others. Two queries. */
export async function listHome(locale: Locale): Promise<PostPage & { pinned: PostSummary[] }> {
  'use cache';
  cacheLife(pageLife);
  cacheTag(homeTag());
  const [pinned, newest] = await Promise.all([
    listSummaries(locale, isNotNull(postPin.pinnedAt), MOST_PINNED, [desc(postPin.pinnedAt)]),
    listSummaries(locale, isNull(postPin.pinnedAt), PAGE_SIZE + 1),
  ]);
  tagWith([...pinned, ...newest]);
  return { pinned, ...pageOf(newest) };
}

/** The page of unpinned posts after `place`; null where there is none, or no such place. One query. */
export async function listOlder(place: string, locale: Locale): Promise<PostPage | null> {
  const id = decodePlace(place);
  return id ? readOlder(id, locale) : null;
}

/** A page of an artist's posts, newest first, after `place` where given; null as in `listOlder`. One query. */
export async function listPostsOf(artistSlug: string, locale: Locale, place?: string) {
  const after = place === undefined ? null : decodePlace(place);
  if (!isSlug(artistSlug) || (place !== undefined && !after)) return null;
  return readPostsOf(artistSlug, locale, after);
}

/** The newest posts for a feed, pinned or not. One query. */
export async function listForFeed(locale: Locale): Promise<PostSummary[]> {
  'use cache';
  cacheLife(feedLife);
  cacheTag(homeTag());
  return listSummaries(locale, undefined, FEED_SIZE);
}

/** The address, languages and last change of every readable post, newest first. One query. */
export async function listForSitemap() {
  'use cache';
  cacheLife(feedLife);
  cacheTag(homeTag());
  return readDb()
    .select({
      slug: post.slug,
      languages: languagesOf(),
      publishedAt,
      correctedAt: post.correctedAt,
    })
    .from(post)
    .where(isReadable())
    .orderBy(desc(post.publishedAt), desc(post.id))
    .limit(SITEMAP_SIZE);
}

async function readPost(slug: string, locale: Locale) {
  'use cache';
  cacheLife(pageLife);
  cacheTag(postTag(slug), commentsTag(slug));
  const text = textIn(locale);
  const milestone = milestoneIn(locale);
  const [found] = await readDb()
    .select({
      id: post.id,
      slug: post.slug,
      language: text.language,
      /** Every language it can be read in. */
      languages: languagesOf(),
      headline: text.headline,
      standfirst: text.standfirst,
      body: text.body,
      byline: post.byline,
      cover: {
        src: post.coverSrc,
        width: post.coverWidth,
        height: post.coverHeight,
        credit: post.coverCredit,
        alt: text.coverAlt,
      },
      publishedAt,
      correctedAt: post.correctedAt,
      commentsCloseAt: post.commentsCloseAt,
      comments: commentCount,
      milestone: milestone._.selectedFields,
      artists: artistsOf(locale),
    })
    .from(post)
    .innerJoinLateral(text, sql`true`)
    .leftJoinLateral(milestone, sql`true`)
    .leftJoin(postTally, eq(postTally.postId, post.id))
    .where(and(eq(post.slug, slug), isReadable()));
  for (const { slug: name } of found?.artists ?? []) cacheTag(artistTag(name));
  return found ?? null;
}

async function readOlder(after: string, locale: Locale): Promise<PostPage | null> {
  'use cache';
  cacheLife(pageLife);
  cacheTag(homeTag());
  const older = await listSummaries(
    locale,
    and(isNull(postPin.pinnedAt), comesAfter(after)),
    PAGE_SIZE + 1,
  );
  tagWith(older);
  return older.length > 0 ? pageOf(older) : null;
}

async function readPostsOf(
  artistSlug: string,
  locale: Locale,
  after: string | null,
): Promise<PostPage | null> {
  'use cache';
  cacheLife(pageLife);
  cacheTag(homeTag(), artistTag(artistSlug));
  const aboutThem = sql`exists (
    select from ${postArtist} join ${artist} on ${artist.id} = ${postArtist.artistId}
    where ${postArtist.postId} = ${post.id} and ${artist.slug} = ${artistSlug})`;
  const found = await listSummaries(
    locale,
    and(aboutThem, after ? comesAfter(after) : undefined),
    PAGE_SIZE + 1,
  );
  tagWith(found);
  return after && found.length === 0 ? null : pageOf(found);
}

function listSummaries(locale: Locale, where: SQL | undefined, limit: number, first: SQL[] = []) {
  const text = textIn(locale);
  const milestone = milestoneIn(locale);
  return readDb()
    .select({
      id: post.id,
      slug: post.slug,
      language: text.language,
      headline: text.headline,
      standfirst: text.standfirst,
      byline: post.byline,
      cover: {
        src: post.coverSrc,
        width: post.coverWidth,
        height: post.coverHeight,
        alt: text.coverAlt,
      },
      publishedAt,
      correctedAt: post.correctedAt,
      milestone: milestone._.selectedFields,
      comments: commentCount,
      reactions: reactionCount,
    })
    .from(post)
    .innerJoinLateral(text, sql`true`)
    .leftJoinLateral(milestone, sql`true`)
    .leftJoin(postTally, eq(postTally.postId, post.id))
    .leftJoin(postPin, eq(postPin.postId, post.id))
    .where(and(isReadable(), where))
    .orderBy(...first, desc(post.publishedAt), desc(post.id))
    .limit(limit);
}

/** Later in the list than the post `id`, to the microsecond; nothing is, where that is unknown. */
function comesAfter(id: string): SQL {
  return sql`(${post.publishedAt}, ${post.id}) < (select published_at, id from post where id = ${id})`;
}

/** What is shown of a post includes how many congratulations it has. */
function tagWith(shown: PostSummary[]) {
  for (const { slug } of shown) cacheTag(postTag(slug), commentsTag(slug));
}

function pageOf(found: PostSummary[]): PostPage {
  const posts = found.slice(0, PAGE_SIZE);
  const last = posts.at(-1);
  return { posts, older: found.length > PAGE_SIZE && last ? encodePlace(last.id) : null };
}
