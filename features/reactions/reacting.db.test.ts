import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { member } from '@/db/schema/members';
import { commentReaction, postReaction } from '@/db/schema/reactions';
import { plantCast } from '@/db/seed/cast';
import { postComment } from '@/features/comments/commands';
import { findDifferences } from '@/features/comments/commands/recount';
import { setCommentStatus } from '@/features/comments/commands/visibility';
import type { Member } from '@/features/session/viewer';
import { actAs, newFans, newPost, sent, under } from '@/scripts/testing/stage';
import { react, type Subject } from './commands';
import { reactionKinds } from './kinds';

let fan: Member;
let slug: string;
let post: Subject;

beforeAll(async () => {
  await plantCast(db());
});

beforeEach(async () => {
  [fan] = (await newFans(1)) as [Member];
  slug = await newPost();
  post = { type: 'post', slug };
});

async function newComment(author = fan): Promise<Subject & { type: 'comment' }> {
  const outcome = await postComment(author, slug, sent('react to this'));
  if (!outcome.ok) throw new Error(`Not posted: ${outcome.code}`);
  return { type: 'comment', id: outcome.comment.id };
}

async function expectExact() {
  expect(await findDifferences(db())).toEqual([]);
}

describe('a fan reacts', () => {
  test('to a post and to a comment, with several kinds, each at most once', async () => {
    const comment = await newComment();
    for (const subject of [post, comment]) {
      for (const kind of reactionKinds)
        expect(await react(fan, subject, kind, 'on')).toEqual({
          ok: true,
          slug,
          kind,
          on: true,
          count: 1,
        });
      expect(await react(fan, subject, 'heart', 'on')).toMatchObject({ on: true, count: 1 });
      expect(await react(fan, subject, 'heart', 'off')).toMatchObject({ on: false, count: 0 });
      expect(await react(fan, subject, 'heart', 'off')).toMatchObject({ on: false, count: 0 });
    }
    expect(await db().$count(postReaction, eq(postReaction.memberId, fan.id))).toBe(5);
    expect(await db().$count(commentReaction, eq(commentReaction.memberId, fan.id))).toBe(5);
    await expectExact();
  });

  test('by toggling, where the page does not know', async () => {
    expect(await react(fan, post, 'clap', 'toggle')).toMatchObject({ on: true, count: 1 });
    expect(await react(fan, post, 'clap', 'toggle')).toMatchObject({ on: false, count: 0 });
    await expectExact();
  });

  test('in a storm of taps, and the last one wins', async () => {
    const wishes = ['on', 'off', 'on', 'toggle', 'toggle', 'off', 'on', 'toggle'] as const;
    const outcomes = await Promise.all(wishes.map((wish) => react(fan, post, 'tears', wish)));
    expect(outcomes.map((outcome) => outcome.ok && outcome.on)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(await db().$count(postReaction, eq(postReaction.memberId, fan.id))).toBe(0);
    await expectExact();
  });

  test('together with many others, and all are counted', async () => {
    const fans = await newFans(40);
    const comment = await newComment();
    const outcomes = await Promise.all(
      fans.flatMap((each) => [
        react(each, post, 'fire', 'on'),
        react(each, comment, 'hands', 'on'),
        react(each, post, 'fire', 'on'),
      ]),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await react(fan, post, 'fire', 'off')).toMatchObject({ count: 40 });
    expect(await react(fan, comment, 'hands', 'off')).toMatchObject({ count: 40 });
    await expectExact();
  });

  test('although they are on hold', async () => {
    expect(await react(under(fan, 'hold'), post, 'party', 'on')).toMatchObject({
      ok: true,
      count: 1,
    });
  });
});

describe('nothing is stored', () => {
  test('for who is muted or banned', async () => {
    expect(await react(await actAs('mutedfan'), post, 'heart', 'on')).toEqual({
      ok: false,
      code: 'muted',
    });
    expect(await react(under(fan, 'ban'), post, 'heart', 'on')).toEqual({
      ok: false,
      code: 'banned',
    });
    expect(await react(fan, post, 'heart', 'off')).toMatchObject({ count: 0 });
  });

  test('on a draft, an unknown post, and a comment that not everybody can see', async () => {
    const draft = await newPost({ status: 'draft', publishedAt: null });
    const comment = await newComment();
    await db().transaction((tx) => setCommentStatus(tx, comment.id, 'hidden'));
    const subjects: Subject[] = [
      { type: 'post', slug: draft },
      { type: 'post', slug: 'never-was' },
      { type: 'comment', id: randomUUID() },
      comment,
    ];
    for (const subject of subjects)
      expect(await react(fan, subject, 'heart', 'on')).toEqual({ ok: false, code: 'not-found' });
    expect(await db().$count(commentReaction, eq(commentReaction.commentId, comment.id))).toBe(0);
    await expectExact();
  });

  test('for who has left meanwhile, and the others are served', async () => {
    const [other] = (await newFans(1)) as [Member];
    await db().delete(member).where(eq(member.id, fan.id));
    const [, kept] = await Promise.all([
      react(fan, post, 'heart', 'on'),
      react(other, post, 'heart', 'on'),
    ]);
    expect(kept).toMatchObject({ ok: true, count: 1 });
    await expectExact();
  });

  test('beyond what thumbs can do in a minute', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 301 }, () => react(fan, post, 'heart', 'toggle')),
    );
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([
      { ok: false, code: 'rate-limited', retryAfter: expect.any(Number) },
    ]);
  });
});
