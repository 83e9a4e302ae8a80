import type { Executor } from '@/db/client';
import {
  artist,
  artistText,
  milestone,
  milestoneText,
  post,
  postArtist,
  postPin,
  postText,
} from '@/db/schema/posts';
import { artists } from './content/artists';
import { posts } from './content/posts';
import type { SeedPost } from './content/types';
import { idAt } from './time-ids';

/** The id and the date of the seed post with this slug. Throws where there is none. */
export function dated(slug: string): { postId: string; publishedAt: Date } {
  const found = posts.find((each) => each.slug === slug);
  if (!found) throw new Error(`No seed post has the slug ${slug}`);
  const publishedAt = new Date(found.publishedAt);
  return { postId: idAt(publishedAt, `post ${slug}`), publishedAt };
}

/**
 * Stores the demo's posts and nothing that hangs on them. False, with nothing stored, where the
 * first one stands already: of two seeds that start together, its unique slug lets one through.
 */
export async function insertPosts(db: Executor): Promise<boolean> {
  const [first, ...rest] = posts.map(rowOf);
  if (!first) return false;
  const begun = await db
    .insert(post)
    .values(first)
    .onConflictDoNothing({ target: post.slug })
    .returning({ id: post.id });
  if (begun.length === 0) return false;
  await db.insert(post).values(rest);
  return true;
}

/** Stores the posts' texts, milestones and pins, the artists, and whom each post is about. */
export async function insertStories(db: Executor, pinnedBy: string): Promise<void> {
  await db.insert(postText).values(
    posts.flatMap(({ slug, texts }) =>
      Object.entries(texts).map(([language, text]) => ({
        postId: dated(slug).postId,
        language,
        ...text,
      })),
    ),
  );
  await insertMilestones(db);
  await insertArtists(db);
  const pins = posts.filter(({ pinned }) => pinned).map(({ slug }) => dated(slug));
  await db
    .insert(postPin)
    .values(pins.map(({ postId, publishedAt }) => ({ postId, pinnedBy, pinnedAt: publishedAt })));
}

function rowOf({ slug, status, language, byline, cover }: SeedPost) {
  const { postId: id, publishedAt } = dated(slug);
  return {
    id,
    slug,
    status,
    language,
    byline,
    coverSrc: cover.src,
    coverWidth: cover.width,
    coverHeight: cover.height,
    coverCredit: cover.credit,
    publishedAt,
    createdAt: publishedAt,
  };
}

async function insertMilestones(db: Executor) {
  const marked = posts.flatMap(({ slug, milestone }) =>
    milestone ? { ...milestone, postId: dated(slug).postId } : [],
  );
  await db
    .insert(milestone)
    .values(marked.map(({ postId, outcome, date }) => ({ postId, outcome, occurredOn: date })));
  await db
    .insert(milestoneText)
    .values(
      marked.flatMap(({ postId, texts }) =>
        Object.entries(texts).map(([language, text]) => ({ postId, language, ...text })),
      ),
    );
}

async function insertArtists(db: Executor) {
  const founded = new Date('2024-12-01T00:00:00Z');
  const artistId = (slug: string) => idAt(founded, `artist ${slug}`);
  await db.insert(artist).values(artists.map(({ slug }) => ({ id: artistId(slug), slug })));
  await db.insert(artistText).values(
    artists.flatMap(({ slug, texts }) =>
      Object.entries(texts).map(([language, text]) => ({
        artistId: artistId(slug),
        language,
        ...text,
      })),
    ),
  );
  await db.insert(postArtist).values(
    posts.flatMap(({ slug, artists: about }) =>
      about.map((name, position) => ({
        postId: dated(slug).postId,
        artistId: artistId(name),
        position,
      })),
    ),
  );
}
