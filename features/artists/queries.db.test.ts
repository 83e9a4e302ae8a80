import { beforeAll, expect, test, vi } from 'vitest';
import { db } from '@/db/client';
import { artist, artistText } from '@/db/schema/posts';
import { seedDemo } from '@/db/seed';
import { countQueries } from '@/scripts/testing/count-queries';
import { findArtist, listArtistsForSitemap } from './queries';

// Outside Next there is no cache to tell: the reads themselves are tested.
vi.mock('next/cache', () => ({ cacheLife: () => {}, cacheTag: () => {} }));

beforeAll(async () => {
  expect(await seedDemo(db())).toBe(true);
});

test('an artist is found in the reader’s language, in one query', async () => {
  expect(await findArtist('rose', 'ko')).toMatchObject({
    name: '로제',
    language: 'ko',
    languages: ['en', 'ko'],
  });
  expect(await findArtist('rose', 'en')).toMatchObject({ name: 'Rosé', language: 'en' });
  expect(await countQueries(() => findArtist('rose', 'ko'))).toBe(1);
});

test('an artist without a text in the reader’s language has another’s', async () => {
  const [added] = await db().insert(artist).values({ slug: 'korean-only' }).returning();
  await db()
    .insert(artistText)
    .values({ artistId: added?.id ?? '', language: 'ko', name: '온별', bio: '소개' });
  expect(await findArtist('korean-only', 'en')).toMatchObject({ name: '온별', language: 'ko' });
});

test('an unknown artist is null, and an impossible slug costs no query', async () => {
  expect(await findArtist('nobody', 'en')).toBeNull();
  expect(await countQueries(() => findArtist('-', 'en'))).toBe(0);
  expect(await findArtist('-', 'en')).toBeNull();
});

test('the sitemap has every artist, in one query', async () => {
  expect(await countQueries(listArtistsForSitemap)).toBe(1);
  const listed = await listArtistsForSitemap();
  expect(listed).toContainEqual({ slug: 'mirunari', languages: ['en', 'ko'] });
});
