import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { comment, commentRevision } from '@/db/schema/comments';
import { postSwitch } from '@/db/schema/posts';
import { reportComment } from '@/features/moderation/commands/reporting';
import { react } from '@/features/reactions/commands';
import type { Member } from '@/features/session/viewer';
import { newFans, newPost, rowOf, sent } from '@/scripts/testing/stage';
import { deleteComment, postComment } from './commands';
import { editComment } from './commands/editing';
import { findDifferences } from './commands/recount';
import { setCommentStatus } from './commands/visibility';
import type { CommentDto } from './dto';
import { loadCommentPage, loadPermalinkPage } from './queries';
import { commentSorts } from './sort';

let fan: Member;
let other: Member;
let slug: string;

beforeEach(async () => {
  [fan, other] = (await newFans(2)) as [Member, Member];
  slug = await newPost();
});

async function posted(author: Member, text: string, parentId: string | null = null) {
  const outcome = await postComment(author, slug, sent(text, { parentId }));
  if (!outcome.ok) throw new Error(`Not posted: ${outcome.code}`);
  return outcome.comment.id;
}

async function tallies() {
  const { rows } = await db().execute<{ comments: number; replies: number }>(sql`
    select comments, (select sum(replies)::int from comment_tally where post_id = t.post_id) as replies
    from post_tally t where post_id = (select id from post where slug = ${slug})`);
  expect(await findDifferences(db())).toEqual([]);
  return rows[0];
}

const setStatus = (id: string, status: 'visible' | 'hidden' | 'held' | 'deleted') =>
  db().transaction((tx) => setCommentStatus(tx, id, status));

describe('a fan edits', () => {
  test('their own comment for 15 minutes, and the words before are kept', async () => {
    const id = await posted(fan, '축하해');
    expect(await editComment(fan, id, 'congratulations!')).toMatchObject({
      ok: true,
      slug,
      comment: { id, text: 'congratulations!', language: 'en', revision: 2 },
    });
    expect(await rowOf(id)).toMatchObject({
      text: 'congratulations!',
      language: 'en',
      revision: 2,
      editedAt: expect.any(Date),
    });
    await editComment(fan, id, 'congratulations!!');
    const kept = await db()
      .select()
      .from(commentRevision)
      .where(eq(commentRevision.commentId, id))
      .orderBy(commentRevision.revision);
    expect(kept.map(({ revision, text }) => [revision, text])).toEqual([
      [1, '축하해'],
      [2, 'congratulations!'],
    ]);
    expect(kept[1]?.createdAt.getTime()).toBeGreaterThan(kept[0]?.createdAt.getTime() ?? 0);
    expect(await tallies()).toMatchObject({ comments: 1 });
  });

  test('to the same words, and nothing changes', async () => {
    const id = await posted(fan, 'same');
    const before = await rowOf(id);
    expect(await editComment(fan, id, 'same')).toMatchObject({
      ok: true,
      comment: { revision: 1 },
    });
    expect(await rowOf(id)).toEqual(before);
  });

  test('twice at once, and both are kept in turn', async () => {
    const id = await posted(fan, 'one');
    const outcomes = await Promise.all(['two', 'three'].map((text) => editComment(fan, id, text)));
    expect(outcomes.map((outcome) => outcome.ok && outcome.comment.revision).sort()).toEqual([
      2, 3,
    ]);
    expect((await rowOf(id))?.revision).toBe(3);
  });

  test('not another’s comment, not a hidden one, not after the window: the row is unchanged', async () => {
    const id = await posted(fan, 'mine');
    const before = await rowOf(id);
    expect(await editComment(other, id, 'theirs')).toEqual({ ok: false, code: 'not-yours' });
    expect(await rowOf(id)).toEqual(before);
    await db()
      .update(comment)
      .set({ createdAt: sql`now() - interval '15 minutes'` })
      .where(eq(comment.id, id));
    expect(await editComment(fan, id, 'late')).toEqual({ ok: false, code: 'window-over' });
    await setStatus(id, 'hidden');
    expect(await editComment(fan, id, 'sneaky')).toEqual({ ok: false, code: 'hidden' });
    expect(await editComment(other, id, 'guess')).toEqual({ ok: false, code: 'not-found' });
    expect(await rowOf(id)).toMatchObject({ text: 'mine', revision: 1, editedAt: null });
    expect(await db().$count(commentRevision, eq(commentRevision.commentId, id))).toBe(0);
  });
});

describe('a fan deletes', () => {
  test('their own comment: words, earlier words and reactions are gone, and the counts agree', async () => {
    const id = await posted(fan, 'regret');
    await editComment(fan, id, 'regret this');
    await react(other, { type: 'comment', id }, 'heart', 'on');
    await react(fan, { type: 'comment', id }, 'fire', 'on');
    expect(await deleteComment(fan, id)).toEqual({ ok: true, slug, parentId: null });
    expect(await rowOf(id)).toMatchObject({ status: 'deleted', text: '', foldKey: null });
    expect(await db().$count(commentRevision, eq(commentRevision.commentId, id))).toBe(0);
    expect(await tallies()).toMatchObject({ comments: 0 });
    expect(await deleteComment(fan, id)).toEqual({ ok: false, code: 'not-found' });
  });

  test('a parent, and its replies stay and are counted', async () => {
    const top = await posted(fan, 'top');
    await posted(other, 'reply', top);
    await deleteComment(fan, top);
    expect(await tallies()).toEqual({ comments: 1, replies: 1 });
  });

  test('a reply, and its parent has one fewer', async () => {
    const top = await posted(fan, 'top');
    const reply = await posted(other, 'reply', top);
    expect(await deleteComment(other, reply)).toEqual({ ok: true, slug, parentId: top });
    expect(await tallies()).toEqual({ comments: 1, replies: 0 });
  });

  test('what a moderator has hidden, and it is not counted twice', async () => {
    const id = await posted(fan, 'hidden, then gone');
    await setStatus(id, 'hidden');
    expect(await deleteComment(fan, id)).toMatchObject({ ok: true });
    expect(await tallies()).toMatchObject({ comments: 0 });
  });

  test('and a retry of the same key does not bring it back', async () => {
    const input = sent('once was enough');
    const first = await postComment(fan, slug, input);
    await deleteComment(fan, first.ok ? first.comment.id : '');
    expect(await postComment(fan, slug, input)).toEqual({ ok: false, code: 'deleted-since' });
    expect(await tallies()).toMatchObject({ comments: 0 });
  });

  test('not another’s, and the row is unchanged', async () => {
    const id = await posted(fan, 'mine');
    const before = await rowOf(id);
    expect(await deleteComment(other, id)).toEqual({ ok: false, code: 'not-yours' });
    expect(await rowOf(id)).toEqual(before);
    expect(await tallies()).toMatchObject({ comments: 1 });
  });

  test('twice at once, and it is deleted once', async () => {
    const id = await posted(fan, 'double click');
    const outcomes = await Promise.all([deleteComment(fan, id), deleteComment(fan, id)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await tallies()).toMatchObject({ comments: 0 });
  });
});

describe('what others answered', () => {
  const everyOrder = () =>
    Promise.all(
      commentSorts.map(async (sort) => (await loadCommentPage(slug, sort, null))?.comments),
    );

  async function standsAsGap(top: string, reply: string, gap: CommentDto['gap']) {
    for (const comments of await everyOrder()) {
      expect(comments).toMatchObject([{ id: top, text: null, author: null, gap }]);
      expect(comments?.[0]?.replies).toMatchObject([{ id: reply, text: 'so true', gap: null }]);
    }
    for (const id of [top, reply])
      expect(await loadPermalinkPage(slug, id)).toMatchObject({ threadId: top, markedId: id });
    expect((await loadCommentPage(slug, 'newest', null))?.count).toBe(1);
    expect(await tallies()).toEqual({ comments: 1, replies: 1 });
  }

  test('stays in its place when an edit is held, above a gap that waits', async () => {
    const top = await posted(fan, 'top');
    const reply = await posted(other, 'so true', top);
    await db()
      .insert(postSwitch)
      .values({ postId: (await rowOf(top))?.postId ?? '', mode: 'hold' });
    expect(await editComment(fan, top, 'other words')).toMatchObject({
      comment: { status: 'held' },
    });
    await standsAsGap(top, reply, 'waits');
  });

  test('stays in its place when reports hold the comment', async () => {
    const top = await posted(fan, 'top');
    const reply = await posted(other, 'so true', top);
    for (const reporter of await newFans(3))
      await reportComment(reporter, { commentId: top, reason: 'hateful', note: null });
    expect((await rowOf(top))?.status).toBe('held');
    await standsAsGap(top, reply, 'waits');
  });

  test.each(['hidden', 'deleted'] as const)('stays above what is %s', async (status) => {
    const top = await posted(fan, 'top');
    const reply = await posted(other, 'so true', top);
    await setStatus(top, status);
    await standsAsGap(top, reply, 'removed');
  });
});

describe('a status changes', () => {
  test('from any to any, and the counts follow what is visible', async () => {
    const top = await posted(fan, 'top');
    const reply = await posted(other, 'reply', top);
    const statuses = ['held', 'hidden', 'visible', 'visible', 'deleted', 'visible'] as const;
    for (const status of statuses) {
      await setStatus(reply, status);
      const seen = status === 'visible' ? 1 : 0;
      expect(await tallies()).toEqual({ comments: 1 + seen, replies: seen });
    }
  });

  test('and says what it was, or that there is none', async () => {
    const id = await posted(fan, 'as it was');
    expect(await setStatus(id, 'hidden')).toMatchObject({
      id,
      slug,
      status: 'visible',
      text: 'as it was',
    });
    expect(await setStatus('00000000-0000-7000-8000-000000000000', 'hidden')).toBeNull();
  });

  test('by two at once, and counts once', async () => {
    const id = await posted(fan, 'two moderators');
    await Promise.all([setStatus(id, 'hidden'), setStatus(id, 'hidden')]);
    expect(await tallies()).toMatchObject({ comments: 0 });
  });
});
