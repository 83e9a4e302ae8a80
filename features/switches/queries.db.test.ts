import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { postText } from '@/db/schema/posts';
import { plantCast } from '@/db/seed/cast';
import { countQueries } from '@/scripts/testing/count-queries';
import { actAs, newPost } from '@/scripts/testing/stage';
import { SWITCHES_PAGE } from './choices';
import { switchPost } from './commands';
import { openToAll } from './policy';
import { findSwitchedPosts } from './queries';

beforeAll(async () => {
  await plantCast(db());
});

async function slugsOf(query: string, cursor: unknown = null) {
  const { posts, next } = await findSwitchedPosts('en', query, cursor);
  return { slugs: posts.map(({ slug }) => slug), next };
}

test('the published posts, newest first, page by page, each once', async () => {
  const made: string[] = [];
  for (let hour = 0; hour < SWITCHES_PAGE + 2; hour += 1)
    made.unshift(await newPost({ publishedAt: new Date(Date.UTC(2026, 5, 1, hour)) }));
  for (const status of ['draft', 'withdrawn'] as const) await newPost({ status });
  await newPost({ publishedAt: new Date(Date.now() + 60_000) });
  const first = await slugsOf('');
  const second = await slugsOf('', first.next);
  expect([...first.slugs, ...second.slugs].slice(0, made.length)).toEqual(made);
  expect(second.next).toBeNull();
  for (const cursor of ['nonsense', '%00', 12]) expect(await slugsOf('', cursor)).toEqual(first);
});

test('found by slug, and by a headline in any language; a wildcard is a letter like others', async () => {
  const slug = await newPost();
  const { posts } = await findSwitchedPosts('en', slug.slice(4, 30), null);
  const [found] = posts;
  expect(posts.map((each) => each.slug)).toEqual([slug]);
  await db()
    .insert(postText)
    .values({
      postId: found?.id ?? '',
      language: 'ko',
      headline: '100% 루미나의 밤',
      standfirst: '한 번의 시험',
      body: '짧아요.',
      coverAlt: '빈 무대',
    });
  expect((await slugsOf('루미나')).slugs).toEqual([slug]);
  expect((await slugsOf('0% ')).slugs).toEqual([slug]);
  expect((await slugsOf('%_%')).slugs).toEqual([]);
  expect((await slugsOf("' or true --")).slugs).toEqual([]);
});

test('each with its switch, who changed it, and the line that can be taken back, in one query', async () => {
  const editor = await actAs('editor');
  const slug = await newPost();
  const wanted = { ...openToAll, mode: 'hold' } as const;
  const done = await switchPost(editor, { slug, wanted, changedAt: null });
  expect(await countQueries(() => findSwitchedPosts('ko', '', null))).toBe(1);
  const { posts } = await findSwitchedPosts('ko', slug, null);
  expect(posts).toHaveLength(1);
  expect(posts[0]).toMatchObject({
    slug,
    language: 'en',
    row: { mode: 'hold', changedAt: expect.any(Date) },
    changedBy: editor.displayName,
    entryId: done.ok && done.entryId,
    undoes: null,
  });
  const never = await newPost();
  expect((await findSwitchedPosts('ko', never, null)).posts[0]).toMatchObject({
    row: null,
    changedBy: null,
    entryId: null,
  });
});
