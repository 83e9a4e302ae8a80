import { db } from '@/db/client';
import { post, postText } from '@/db/schema/posts';
import { idAt } from '@/db/seed/time-ids';

/** Older than every story of the demo, so that they come last wherever stories are listed. */
const publishedAt = new Date('2020-01-01T00:00:00Z');

/** Slugs of stories that exist in English only; enough of them that home has an older page. */
export const englishOnly = [1, 2, 3].map((n) => `from-the-archive-${n}`);

/** Stores those stories, once, however many workers ask. */
export async function plantArchive(): Promise<void> {
  const posts = englishOnly.map((slug) => ({ slug, id: idAt(publishedAt, slug) }));
  const cover = { coverWidth: 1200, coverHeight: 675, coverCredit: 'Illustration: Lightstick' };
  await db()
    .insert(post)
    .values(
      posts.map(({ slug, id }) => ({
        ...cover,
        id,
        slug,
        status: 'published' as const,
        language: 'en',
        byline: 'The archive',
        coverSrc: '/covers/mirunari-one-year.svg',
        publishedAt,
        correctedAt: new Date('2020-01-03T00:00:00Z'),
      })),
    )
    .onConflictDoNothing();
  await db()
    .insert(postText)
    .values(
      posts.map(({ slug, id }) => ({
        postId: id,
        language: 'en',
        headline: `An old story: ${slug} </script> & "more"`,
        standfirst: 'It was written before anybody translated anything.',
        body: 'It is **short**.',
        coverAlt: 'Drawing of a candle in a paper boat.',
      })),
    )
    .onConflictDoNothing();
}
