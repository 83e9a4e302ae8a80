import { eq } from 'drizzle-orm';
import { beforeAll, expect, test, vi } from 'vitest';
import { db } from '@/db/client';
import { milestone, milestoneText, post, postArtist, postText } from '@/db/schema/posts';
import { seedDemo } from '@/db/seed';
import { countQueries } from '@/scripts/testing/count-queries';
import { listMilestonesOf } from './queries';

// Outside Next there is no cache to tell: the reads themselves are tested.
vi.mock('next/cache', () => ({ cacheLife: () => {}, cacheTag: () => {} }));

beforeAll(async () => {
  expect(await seedDemo(db())).toBe(true);
});

test('a timeline is latest first, in the reader’s language, in one query', async () => {
  const timeline = await listMilestonesOf('mirunari', 'ko');
  expect(timeline?.entries).toHaveLength(11);
  expect(timeline?.entries[0]).toMatchObject({
    slug: 'mirunari-record-of-the-year',
    milestone: { outcome: 'won', work: '밤배', awardingBody: '종이등 음악상' },
  });
  const dates = timeline?.entries.map(({ milestone }) => milestone.occurredOn);
  expect(dates).toEqual(dates?.toSorted().reverse());
  expect(timeline?.earlier).toBeNull();
  expect(await countQueries(() => listMilestonesOf('mirunari', 'ko'))).toBe(1);
});

test('a withdrawn post takes its milestone with it', async () => {
  const slug = 'mirunari-library-lights';
  await db().update(post).set({ status: 'withdrawn' }).where(eq(post.slug, slug));
  const timeline = await listMilestonesOf('mirunari', 'en');
  expect(timeline?.entries.map((entry) => entry.slug)).not.toContain(slug);
  await db().update(post).set({ status: 'published' }).where(eq(post.slug, slug));
});

test('more than thirty are paged, each once, also those of one day', async () => {
  const [like] = await db().select().from(post).where(eq(post.slug, 'mirunari-one-year'));
  const [by] = await db()
    .select()
    .from(postArtist)
    .where(eq(postArtist.postId, like?.id ?? ''));
  if (!like || !by) throw new Error('The seed has no such post');
  for (let n = 0; n < 40; n += 1) {
    const { id: _, ...values } = like;
    const [copy] = await db()
      .insert(post)
      .values({ ...values, slug: `day-${n}` })
      .returning();
    const postId = copy?.id ?? '';
    const names = { awardingBody: 'Tteul', event: 'A day', work: 'Paper Boat' };
    const words = { headline: 'A day', standfirst: '-', body: '-', coverAlt: '-' };
    await db()
      .insert(postText)
      .values({ postId, language: 'en', ...words });
    await db().insert(postArtist).values({ postId, artistId: by.artistId });
    await db().insert(milestone).values({ postId, outcome: 'reached', occurredOn: '2025-01-01' });
    await db()
      .insert(milestoneText)
      .values({ postId, language: 'en', ...names });
  }
  const first = await listMilestonesOf('mirunari', 'en');
  expect(first?.entries).toHaveLength(30);
  const second = await listMilestonesOf('mirunari', 'en', first?.earlier ?? '');
  expect(second?.earlier).toBeNull();
  const ids = [...(first?.entries ?? []), ...(second?.entries ?? [])].map(({ postId }) => postId);
  expect(ids).toHaveLength(51);
  expect(new Set(ids).size).toBe(51);
});

test('an unknown artist has an empty timeline, and what can’t exist costs no query', async () => {
  expect(await listMilestonesOf('nobody', 'en')).toEqual({ entries: [], earlier: null });
  expect(await countQueries(() => listMilestonesOf('-', 'en'))).toBe(0);
  expect(await countQueries(() => listMilestonesOf('mirunari', 'en', 'nowhere'))).toBe(0);
  expect(await listMilestonesOf('mirunari', 'en', 'nowhere')).toBeNull();
});
