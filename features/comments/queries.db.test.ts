import { and, eq, isNull, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { post } from '@/db/schema/posts';
import { commentTally } from '@/db/schema/reactions';
import { seedDemo } from '@/db/seed/index';
import type { CommentDto } from './dto';
import { loadCommentPage, loadPermalinkPage } from './queries';
import { loadGroupPage } from './queries/group-page';
import { type CommentSort, commentSorts, PAGE_SIZE, REPLIES_SHOWN } from './sort';

const slug = 'rose-apt-song-of-the-year';
let postId = '';

beforeAll(async () => {
  await seedDemo(db());
  const [busiest] = await db()
    .select({ id: comment.postId, slug: post.slug })
    .from(comment)
    .innerJoin(post, eq(post.id, comment.postId))
    .groupBy(comment.postId, post.slug)
    .orderBy(sql`count(*) desc`)
    .limit(1);
  expect(busiest?.slug).toBe(slug);
  postId = busiest?.id ?? '';
});

async function everyPage(sort: CommentSort): Promise<CommentDto[]> {
  const all: CommentDto[] = [];
  let cursor: string | null = null;
  do {
    const page = await loadCommentPage(slug, sort, cursor);
    if (!page) throw new Error(`no page at ${cursor}`);
    expect(page.comments.length).toBeLessThanOrEqual(PAGE_SIZE);
    all.push(...page.comments);
    cursor = page.next;
  } while (cursor);
  return all;
}

/** The threads of every page, and those that one of them stands for. */
async function everyThread(sort: CommentSort): Promise<CommentDto[]> {
  const threads: CommentDto[] = [];
  for (const comment of await everyPage(sort)) {
    const inside = comment.group && (await loadGroupPage(slug, comment.group.key, null));
    expect(inside?.next ?? null).toBeNull();
    threads.push(...(inside?.comments ?? [comment]));
  }
  return threads;
}

async function topLevelIds(): Promise<string[]> {
  const rows = await db()
    .select({ id: comment.id })
    .from(comment)
    .where(and(eq(comment.postId, postId), isNull(comment.parentId)))
    .orderBy(comment.id);
  return rows.map(({ id }) => id);
}

describe.each(commentSorts)('the pages in order %s', (sort) => {
  test('hold every thread exactly once', async () => {
    const ids = (await everyThread(sort)).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(PAGE_SIZE * 2);
    expect([...ids].sort()).toEqual(await topLevelIds());
  });
});

test('the newest come first, the oldest first, the most loved first, as asked', async () => {
  const total = (dto: CommentDto) => Object.values(dto.reactions).reduce((sum, n) => sum + n, 0);
  const ids = await topLevelIds();
  expect((await everyPage('oldest')).map(({ id }) => id)).toEqual(ids);
  const newest = (await everyPage('newest')).map(({ id }) => id);
  expect(newest[0]).toBe(ids.at(-1));
  expect(newest).toEqual(newest.toSorted().toReversed());
  expect((await everyThread('newest')).map(({ id }) => id).sort()).toEqual(ids);
  const loves = (await everyPage('loved')).map(total);
  expect(loves).toEqual(loves.toSorted((a, b) => b - a));
  expect(loves[0]).toBeGreaterThan(0);
});

test('replies come with their comment, oldest first, and only a few of them', async () => {
  const busy = (await everyPage('newest')).filter(({ replyCount }) => replyCount > 0);
  expect(busy.length).toBeGreaterThan(0);
  for (const { id, replies, replyCount } of busy) {
    expect(replies.length).toBe(Math.min(replyCount, REPLIES_SHOWN));
    expect(replies.map((reply) => reply.id)).toEqual(replies.map((reply) => reply.id).toSorted());
    expect(replies.every(({ parentId }) => parentId === id)).toBe(true);
  }
});

test('the count is that of all comments in the threads', async () => {
  const threads = await everyThread('newest');
  const shown = threads.reduce((sum, { replyCount }) => sum + 1 + replyCount, 0);
  expect((await loadCommentPage(slug, 'newest', null))?.count).toBe(shown);
});

test('a permalink opens at its comment, and a reply’s at the thread it is in', async () => {
  const withReplies = (await everyPage('oldest')).find(({ replyCount }) => replyCount > 0);
  const reply = withReplies?.replies[0];
  if (!withReplies || !reply) throw new Error('the demo has no replies');
  const page = await loadPermalinkPage(slug, reply.id);
  expect(page).toMatchObject({ markedId: reply.id, threadId: withReplies.id });
  expect(page?.comments[0]?.replies.map(({ id }) => id)).toContain(reply.id);
});

test.each(['', 'nonsense', 'MQ', `${'a'.repeat(600)}`, '../../etc'])(
  'a cursor that nobody made (%j) opens nothing',
  async (cursor) => {
    expect(await loadCommentPage(slug, 'newest', cursor)).toBeNull();
  },
);

test('a cursor of another order opens nothing', async () => {
  const page = await loadCommentPage(slug, 'newest', null);
  expect(page?.next).toBeTruthy();
  expect(await loadCommentPage(slug, 'loved', page?.next ?? '')).toBeNull();
});

test.each(['-', 'no-such-post', "x' or 1=1", 'a'.repeat(100)])(
  'no post %j, no comments',
  async (unknown) => {
    expect(await loadCommentPage(unknown, 'newest', null)).toBeNull();
    expect(await loadPermalinkPage(unknown, '01990000-0000-7000-8000-000000000000')).toBeNull();
  },
);

describe('what is not visible', () => {
  async function setStatus(id: string, status: 'visible' | 'hidden' | 'deleted') {
    await db().update(comment).set({ status }).where(eq(comment.id, id));
  }

  test('is on no page and has no permalink', async () => {
    const lone = (await everyPage('newest')).find(({ replyCount }) => replyCount === 0);
    if (!lone) throw new Error('every thread has replies');
    await setStatus(lone.id, 'hidden');
    expect((await everyPage('loved')).map(({ id }) => id)).not.toContain(lone.id);
    expect(await loadPermalinkPage(slug, lone.id)).toBeNull();
    await setStatus(lone.id, 'visible');
    expect((await loadPermalinkPage(slug, lone.id))?.markedId).toBe(lone.id);
  });

  test('leaves a gap without its text or author where replies hang on it', async () => {
    const [parent] = await db()
      .select({ id: commentTally.commentId })
      .from(commentTally)
      .where(and(eq(commentTally.postId, postId), sql`${commentTally.replies} > 0`))
      .limit(1);
    if (!parent) throw new Error('the demo has no replies');
    await setStatus(parent.id, 'deleted');
    const gap = (await everyPage('newest')).find(({ id }) => id === parent.id);
    expect(gap).toMatchObject({ text: null, author: null, reactions: {} });
    expect(gap?.replies.length).toBeGreaterThan(0);
    await setStatus(parent.id, 'visible');
  });
});
