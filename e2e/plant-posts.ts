import { db } from '@/db/client';
import {
  artist,
  artistText,
  milestone,
  milestoneText,
  post,
  postArtist,
  postText,
} from '@/db/schema/posts';
import { idAt } from '@/db/seed/time-ids';

/** Older than every story of the demo, so that they come last wherever stories are listed. */
const publishedAt = new Date('2020-01-01T00:00:00Z');
const artistId = idAt(publishedAt, 'archive-choir');

/** Slugs of stories in English only: so many that every kind of list has an older page. */
export const englishOnly = Array.from({ length: 32 }, (_, n) => `from-the-archive-${n + 1}`);

const posts = englishOnly.map((slug) => ({ slug, id: idAt(publishedAt, slug) }));

/** Stores those stories and the artist they are about, once, however many workers ask. */
export async function plantArchive(): Promise<void> {
  await db().transaction(async (tx) => {
    const own = { artistId, language: 'en', name: 'Archive Choir', bio: 'They sing old songs.' };
    await tx.insert(artist).values({ id: artistId, slug: 'archive-choir' }).onConflictDoNothing();
    await tx.insert(artistText).values(own).onConflictDoNothing();
    await tx.insert(post).values(posts.map(postRow)).onConflictDoNothing();
    await tx.insert(postText).values(posts.map(textRow)).onConflictDoNothing();
    await tx
      .insert(postArtist)
      .values(posts.map(({ id }) => ({ postId: id, artistId })))
      .onConflictDoNothing();
    await tx
      .insert(milestone)
      .values(posts.map(({ id }) => ({ postId: id, ...reached })))
      .onConflictDoNothing();
    await tx
      .insert(milestoneText)
      .values(posts.map(({ id, slug }) => ({ postId: id, ...names, event: `Reached by ${slug}` })))
      .onConflictDoNothing();
  });
}

const reached = { outcome: 'reached', occurredOn: '2019-12-31' } as const;
const names = { language: 'en', awardingBody: 'The archive', work: 'An old song' };

function postRow({ id, slug }: { id: string; slug: string }) {
  return {
    id,
    slug,
    status: 'published' as const,
    language: 'en',
    byline: 'The archive',
    coverSrc: '/covers/mirunari-one-year.svg',
    coverWidth: 1200,
    coverHeight: 675,
    coverCredit: 'Illustration: Lightstick',
    publishedAt,
    correctedAt: new Date('2020-01-03T00:00:00Z'),
  };
}

function textRow({ id, slug }: { id: string; slug: string }) {
  return {
    postId: id,
    language: 'en',
    headline: `An old story: ${slug} </script> & "more"`,
    standfirst: 'It was written before anybody translated anything.',
    body: 'It is **short**.',
    coverAlt: 'Drawing of a candle in a paper boat.',
  };
}
