import 'server-only';
import { and, desc, eq, lte, or, sql } from 'drizzle-orm';
import { readDb } from '@/db/client';
import { post, postText } from '@/db/schema/posts';
import { postTally } from '@/db/schema/reactions';
import type { Locale } from '@/lib/i18n/locales';

/** The condition that anybody may read a post: published, and its time has come. */
export function isReadable() {
  return and(eq(post.status, 'published'), lte(post.publishedAt, sql`now()`));
}

/** When a readable post was published; the database refuses a published post without a date. */
export const publishedAt = sql<Date>`${post.publishedAt}`.mapWith(post.publishedAt);

/**
 * The text of the `post` row it is joined to, as a lateral subquery: in `locale`, or where there
 * is none, in the post's own language.
 */
export function textIn(locale: Locale) {
  return readDb()
    .select({
      language: postText.language,
      headline: postText.headline,
      standfirst: postText.standfirst,
      body: postText.body,
      coverAlt: postText.coverAlt,
    })
    .from(postText)
    .where(
      and(
        eq(postText.postId, post.id),
        or(eq(postText.language, post.language), eq(postText.language, locale)),
      ),
    )
    .orderBy(desc(eq(postText.language, locale)))
    .limit(1)
    .as('text');
}

/** How many visible comments a post has, replies included. */
export const commentCount = sql<number>`coalesce(${postTally.comments}, 0)`;

/** How many reactions of all kinds a post has. */
export const reactionCount = sql<number>`coalesce(${postTally.heart} + ${postTally.party}
  + ${postTally.clap} + ${postTally.tears} + ${postTally.fire} + ${postTally.hands}, 0)`;

export type ArtistName = { slug: string; name: string; language: string };

/** Whom a post is about, in the editor's order, each by the name it has in `locale`. */
export function artistsOf(locale: Locale) {
  return sql<ArtistName[]>`coalesce((
    select json_agg(
      json_build_object('slug', a.slug, 'name', t.name, 'language', t.language)
      order by pa.position, a.slug)
    from post_artist pa
    join artist a on a.id = pa.artist_id
    cross join lateral (
      select name, language from artist_text
      where artist_id = a.id order by language <> ${locale}, language limit 1
    ) t
    where pa.post_id = ${post.id}), '[]')`;
}

/** The languages that a post has a text in. */
export function languagesOf() {
  return sql<string[]>`array(
    select language from post_text where post_id = ${post.id} order by language)`;
}
