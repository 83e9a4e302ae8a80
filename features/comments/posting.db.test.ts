import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { post } from '@/db/schema/posts';
import { postTally } from '@/db/schema/reactions';
import { plantCast } from '@/db/seed/cast';
import type { Member } from '@/features/session/viewer';
import { actAs, newFans, newPost, rowOf, sent, under } from '@/scripts/testing/stage';
import { postComment } from './commands';
import { findDifferences } from './commands/recount';
import { setCommentStatus } from './commands/visibility';

let fan: Member;
let slug: string;

beforeAll(async () => {
  await plantCast(db());
});

beforeEach(async () => {
  [fan] = (await newFans(1)) as [Member];
  slug = await newPost();
});

async function posted(author: Member, text: string, more: Parameters<typeof sent>[1] = {}) {
  const outcome = await postComment(author, slug, sent(text, more));
  if (!outcome.ok) throw new Error(`Not posted: ${outcome.code}`);
  return outcome.comment;
}

const setStatus = (id: string, status: 'visible' | 'hidden' | 'held') =>
  db().transaction((tx) => setCommentStatus(tx, id, status));

async function rowsOn(where = slug) {
  return db()
    .select()
    .from(comment)
    .where(eq(comment.postId, sql`(select id from post where slug = ${where})`))
    .orderBy(comment.id);
}

async function countOn(where = slug) {
  const [tally] = await db()
    .select({ comments: postTally.comments })
    .from(postTally)
    .innerJoin(post, eq(post.id, postTally.postId))
    .where(eq(post.slug, where));
  return tally?.comments ?? 0;
}

/** Refusals leave nothing behind: no row, no count. */
async function expectNothingStored(where = slug) {
  expect(await rowsOn(where)).toEqual([]);
  expect(await countOn(where)).toBe(0);
}

describe('a fan congratulates', () => {
  test('and it stands there, counted, in its language, and folds with the same words', async () => {
    const one = await posted(fan, '축하해!!! 🎉🎉');
    expect(await rowOf(one.id)).toMatchObject({
      ...one,
      authorId: fan.id,
      foldKey: expect.any(String),
    });
    expect(one).toMatchObject({
      text: '축하해!!! 🎉🎉',
      language: 'ko',
      status: 'visible',
      revision: 1,
    });
    const [other] = await newFans(1);
    const two = await posted(other as Member, '축하 해 🎉');
    expect((await rowOf(two.id))?.foldKey).toBe((await rowOf(one.id))?.foldKey);
    expect(await countOn()).toBe(2);
  });

  test('and replies; a reply to a reply joins its thread', async () => {
    const top = await posted(fan, 'first');
    const reply = await posted(fan, 'second', { parentId: top.id });
    const deeper = await posted(fan, 'third', { parentId: reply.id });
    expect([reply.parentId, deeper.parentId]).toEqual([top.id, top.id]);
    expect((await rowOf(reply.id))?.foldKey).toBeNull();
    expect(await countOn()).toBe(3);
    expect(await findDifferences(db())).toEqual([]);
  });

  test('many at once are stored in the order they came', async () => {
    const fans = await newFans(30);
    const outcomes = await Promise.all(
      fans.map((author, index) => postComment(author, slug, sent(`number ${index}`))),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect((await rowsOn()).map(({ text }) => text)).toEqual(fans.map((_, i) => `number ${i}`));
    expect(await countOn()).toBe(30);
  });

  test('on hold, so a moderator reads it first and it is not counted', async () => {
    const mine = await posted(under(fan, 'hold'), 'let me in');
    expect((await rowOf(mine.id))?.status).toBe('held');
    expect(await countOn()).toBe(0);
    await setStatus(mine.id, 'visible');
    expect(await countOn()).toBe(1);
    expect(await findDifferences(db())).toEqual([]);
  });
});

describe('sent again', () => {
  test('by double click, by retry, in one batch or later, it is stored once', async () => {
    const input = sent('once');
    const together = await Promise.all([1, 2, 3].map(() => postComment(fan, slug, input)));
    const later = await postComment(fan, slug, input);
    const [first] = together;
    expect(first).toMatchObject({ ok: true, replayed: false });
    const answer = first?.ok ? first.comment : null;
    for (const outcome of [...together.slice(1), later])
      expect(outcome).toEqual({ ok: true, replayed: true, comment: answer });
    expect(await rowsOn()).toHaveLength(1);
    expect(await countOn()).toBe(1);
  });

  test('it is answered whatever has happened since', async () => {
    const input = sent('just in time');
    const first = await postComment(fan, slug, input);
    await db()
      .update(post)
      .set({ commentsCloseAt: sql`now() - interval '1 second'` })
      .where(eq(post.slug, slug));
    expect(await postComment(under(fan, 'mute'), slug, input)).toEqual({
      ...first,
      replayed: true,
    });
  });

  test('without a key, the same words within a minute are the same sending', async () => {
    const input = { text: 'no script here', clientKey: null, parentId: null };
    const outcomes = [await postComment(fan, slug, input), await postComment(fan, slug, input)];
    expect(outcomes.map((outcome) => outcome.ok && outcome.replayed)).toEqual([false, true]);
    const elsewhere = await newPost();
    expect(await postComment(fan, elsewhere, input)).toMatchObject({ ok: true, replayed: false });
    expect(await rowsOn()).toHaveLength(1);
  });

  test('with other words under the same key it is refused, and the first words stand', async () => {
    const input = sent('one thing');
    await postComment(fan, slug, input);
    const other = await postComment(fan, slug, { ...input, text: 'another' });
    expect(other).toEqual({ ok: false, code: 'key-reused' });
    expect(await postComment(fan, await newPost(), input)).toEqual({
      ok: false,
      code: 'key-reused',
    });
    expect((await rowsOn()).map(({ text }) => text)).toEqual(['one thing']);
  });

  test('two fans may have the same key', async () => {
    const [other] = (await newFans(1)) as [Member];
    const input = sent('a coincidence');
    await postComment(fan, slug, input);
    expect(await postComment(other, slug, input)).toMatchObject({ ok: true, replayed: false });
  });
});

describe('nothing is stored', () => {
  test('for who has not read a warning', async () => {
    expect(await postComment(under(fan, 'warn'), slug, sent('hello'))).toEqual({
      ok: false,
      code: 'warning-unread',
    });
  });

  test('for who is muted or banned', async () => {
    const muted = await postComment(await actAs('mutedfan'), slug, sent('hello'));
    const banned = await postComment(under(fan, 'ban'), slug, sent('hello'));
    expect(muted).toEqual({ ok: false, code: 'muted' });
    expect(banned).toEqual({ ok: false, code: 'banned' });
    await expectNothingStored();
  });

  test('under a post that is closed, a draft, not out yet, or unknown', async () => {
    const past = new Date('2026-01-02');
    const closed = await newPost({ commentsCloseAt: past });
    const draft = await newPost({ status: 'draft', publishedAt: null });
    const tomorrow = await newPost({ publishedAt: new Date(Date.now() + 86_400_000) });
    expect(await postComment(fan, closed, sent('late'))).toEqual({ ok: false, code: 'closed' });
    for (const where of [draft, tomorrow, 'never-was'])
      expect(await postComment(fan, where, sent('hello'))).toEqual({
        ok: false,
        code: 'not-found',
      });
    for (const where of [closed, draft, tomorrow]) await expectNothingStored(where);
  });

  test('as a reply to what is hidden, held, elsewhere or nowhere', async () => {
    const hidden = await posted(fan, 'soon hidden');
    const held = await posted(fan, 'soon held');
    await setStatus(hidden.id, 'hidden');
    await setStatus(held.id, 'held');
    const elsewhere = await newPost();
    const there = await postComment(fan, elsewhere, sent('on another post'));
    const parents = [hidden.id, held.id, there.ok ? there.comment.id : '', randomUUID()];
    for (const parentId of parents)
      expect(await postComment(fan, slug, sent('reply', { parentId }))).toEqual({
        ok: false,
        code: 'parent-gone',
      });
    expect(await countOn()).toBe(0);
    expect(await rowsOn()).toHaveLength(2);
  });

  test('for an author who has left meanwhile', async () => {
    await db().delete(member).where(eq(member.id, fan.id));
    expect(await postComment(fan, slug, sent('bye'))).toEqual({ ok: false, code: 'signed-out' });
    await expectNothingStored();
  });

  test('when one of a batch fails, but for that one', async () => {
    const [other] = (await newFans(1)) as [Member];
    const poison = { text: 'nul \0', clientKey: randomUUID(), parentId: null };
    const outcomes = await Promise.allSettled([
      postComment(fan, slug, sent('before')),
      postComment(other, slug, poison),
      postComment(fan, slug, sent('after')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await rowsOn()).map(({ text }) => text)).toEqual(['before', 'after']);
    expect(await findDifferences(db())).toEqual([]);
  });
});

describe('the pace of a celebration', () => {
  test('a new fan may send five in a minute, the same short words each time, and is told the wait', async () => {
    const [newcomer] = (await newFans(1, new Date())) as [Member];
    const outcomes = await Promise.all(
      Array.from({ length: 7 }, () => postComment(newcomer, slug, sent('🎉'))),
    );
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false, false]);
    expect(outcomes.at(-1)).toMatchObject({ code: 'rate-limited', retryAfter: expect.any(Number) });
    const { retryAfter } = outcomes.at(-1) as { retryAfter: number };
    expect(retryAfter).toBeGreaterThan(50);
    expect(retryAfter).toBeLessThanOrEqual(60);
    expect(await countOn()).toBe(5);
  });

  test('a replay neither counts nor is refused', async () => {
    const [newcomer] = (await newFans(1, new Date())) as [Member];
    const input = sent('again and again');
    for (let time = 0; time < 8; time += 1)
      expect(await postComment(newcomer, slug, input)).toMatchObject({ ok: true });
    for (let time = 0; time < 4; time += 1) await posted(newcomer, `new ${time}`);
    expect(await postComment(newcomer, slug, sent('one too many'))).toMatchObject({
      code: 'rate-limited',
    });
    expect(await postComment(newcomer, slug, input)).toMatchObject({ ok: true, replayed: true });
  });

  test('a known fan has more', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 21 }, (_, i) => postComment(fan, slug, sent(`cheer ${i}`))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(20);
  });

  test('what was refused does not count', async () => {
    const [newcomer] = (await newFans(1, new Date())) as [Member];
    for (let time = 0; time < 6; time += 1)
      await postComment(newcomer, 'never-was', sent('nowhere'));
    for (let time = 0; time < 5; time += 1) await posted(newcomer, `here ${time}`);
  });
});
