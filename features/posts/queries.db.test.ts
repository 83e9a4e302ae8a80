import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { db } from '@/db/client';
import { post, postPin, postText } from '@/db/schema/posts';
import { seedDemo } from '@/db/seed';
import { posts } from '@/db/seed/content/posts';
import { countQueries } from '@/scripts/testing/count-queries';
import { findPost, listForFeed, listForSitemap, listHome, listOlder, listPostsOf } from './queries';

// Outside Next there is no cache to tell: the reads themselves are tested.
vi.mock('next/cache', () => ({ cacheLife: () => {}, cacheTag: () => {} }));

const launch = 'rose-apt-song-of-the-year';

beforeAll(async () => {
  expect(await seedDemo(db())).toBe(true);
});

async function copyLaunchPost(slug: string, values: Partial<typeof post.$inferInsert>) {
  const [original] = await db().select().from(post).where(eq(post.slug, launch));
  const [text] = await db()
    .select()
    .from(postText)
    .where(eq(postText.postId, original?.id ?? ''));
  if (!original || !text) throw new Error('The seed has no launch post');
  const { id: _, ...rest } = original;
  const [copy] = await db()
    .insert(post)
    .values({ ...rest, slug, ...values })
    .returning();
  if (!copy) throw new Error('Nothing was inserted');
  await db()
    .insert(postText)
    .values({ ...text, postId: copy.id, language: copy.language });
  return copy;
}

describe('a post', () => {
  test('has its text, milestone and artists in the reader’s language', async () => {
    const korean = await findPost(launch, 'ko');
    expect(korean).toMatchObject({
      slug: launch,
      language: 'ko',
      languages: ['en', 'ko'],
      headline: '로제, ‘APT.’로 VMA ‘올해의 노래’ 수상',
      milestone: { outcome: 'won', event: '올해의 노래', occurredOn: '2025-09-07' },
      artists: [
        { slug: 'rose', name: '로제' },
        { slug: 'bruno-mars', name: '브루노 마스' },
      ],
    });
    expect(korean?.publishedAt).toEqual(new Date('2025-09-08T04:30:00Z'));
    expect(korean?.comments).toBeGreaterThan(100);
  });

  test('is in its own language where the reader’s is missing', async () => {
    await copyLaunchPost('english-only', {});
    expect(await findPost('english-only', 'ko')).toMatchObject({
      language: 'en',
      languages: ['en'],
    });
  });

  test('may have no milestone, no artist and no counts', async () => {
    await copyLaunchPost('bare', {});
    expect(await findPost('bare', 'en')).toMatchObject({
      milestone: null,
      artists: [],
      comments: 0,
    });
  });

  test.each([
    ['a draft', { status: 'draft' }],
    ['a scheduled post', { status: 'scheduled' }],
    ['a withdrawn post', { status: 'withdrawn' }],
    ['a post of tomorrow', { publishedAt: new Date(Date.now() + 86_400_000) }],
  ] as const)('%s is not found, nor listed', async (name, values) => {
    const slug = name.replaceAll(' ', '-');
    await copyLaunchPost(slug, values);
    expect(await findPost(slug, 'en')).toBeNull();
    const listed = [...(await listForFeed('en')), ...(await listForSitemap())];
    expect(listed.map((each) => each.slug)).not.toContain(slug);
  });

  test('takes one query, and an impossible slug none', async () => {
    expect(await countQueries(() => findPost(launch, 'en'))).toBe(1);
    for (const slug of ['-', '', 'Rose', 'a'.repeat(81), "x' or true --"]) {
      expect(await countQueries(() => findPost(slug, 'en'))).toBe(0);
      expect(await findPost(slug, 'en')).toBeNull();
    }
  });
});

describe('the lists', () => {
  beforeAll(async () => {
    for (let n = 0; n < 20; n += 1) {
      // All at one instant, which is what keyset paging gets wrong first.
      await copyLaunchPost(`old-${n}`, { publishedAt: new Date('2024-01-01T00:00:00.000Z') });
    }
  });

  test('home has the pinned post, and a page of the newest others, in two queries', async () => {
    expect(await countQueries(() => listHome('en'))).toBe(2);
    const { pinned, posts: newest, older } = await listHome('en');
    expect(pinned.map(({ slug }) => slug)).toEqual([launch]);
    expect(newest).toHaveLength(8);
    expect(newest[0]?.slug).toBe('mirunari-record-of-the-year');
    expect(newest[0]?.comments).toBeGreaterThan(0);
    expect(newest[0]?.reactions).toBeGreaterThan(0);
    expect(older).not.toBeNull();
  });

  test('older pages lead to every post once, in one query each', async () => {
    const { pinned, posts: newest, older } = await listHome('en');
    const seen = [...pinned, ...newest];
    let place = older;
    while (place) {
      expect(await countQueries(() => listOlder(place ?? '', 'en'))).toBe(1);
      const page = await listOlder(place, 'en');
      seen.push(...(page?.posts ?? []));
      place = page?.older ?? null;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    expect(seen.length).toBe((await listForSitemap()).length);
    const dates = seen.slice(1).map(({ publishedAt }) => publishedAt.getTime());
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
  });

  test('a place that is none has no page, and an impossible one costs no query', async () => {
    const unknown = Buffer.from('1["0199aaaa-0000-7000-8000-000000000000"]').toString('base64url');
    expect(await listOlder(unknown, 'en')).toBeNull();
    for (const place of ['-', 'x', `${unknown}=`, Buffer.from('1["a"]').toString('base64url')]) {
      expect(await countQueries(() => listOlder(place, 'en'))).toBe(0);
      expect(await listOlder(place, 'en')).toBeNull();
    }
  });

  test('an artist’s posts, in one query', async () => {
    expect(await countQueries(() => listPostsOf('mirunari', 'ko'))).toBe(1);
    const first = await listPostsOf('mirunari', 'ko');
    const second = await listPostsOf('mirunari', 'ko', first?.older ?? '');
    const slugs = [first, second].map((page) => page?.posts.map(({ slug }) => slug));
    expect(slugs[0]).toHaveLength(8);
    expect(slugs.flat()).toEqual(
      posts
        .filter(({ artists }) => artists.includes('mirunari'))
        .map(({ slug }) => slug)
        .reverse(),
    );
    expect(second?.older).toBeNull();
    expect(await countQueries(() => listPostsOf('-', 'en'))).toBe(0);
  });

  test('a post that was unpinned takes its place by date', async () => {
    await db().delete(postPin);
    const { pinned, posts: newest, older } = await listHome('en');
    const next = await listOlder(older ?? '', 'en');
    expect(pinned).toEqual([]);
    const slugs = [...newest, ...(next?.posts ?? [])].map(({ slug }) => slug);
    expect(slugs.indexOf(launch)).toBeGreaterThan(slugs.indexOf('mirunari-one-year'));
    expect(slugs.indexOf(launch)).toBeLessThan(slugs.indexOf('mirunari-new-voice-of-the-year'));
  });
});
