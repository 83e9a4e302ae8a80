import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import { castIds } from '@/db/seed/cast';
import type { CastName } from '@/db/seed/content/cast';
import {
  actUntil,
  recordsOf,
  setStage,
  stageComment,
  stageEdit,
  stagePost,
  stageStatus,
  wrongTallies,
} from '@/scripts/testing/scene';
import { actAs } from '@/scripts/testing/stage';
import { hideComment, restoreComment } from './commands';
import { reportComment } from './commands/reporting';

let postId: string;
beforeAll(async () => {
  ({ postId } = await setStage());
});

const spam = { revision: 1, reason: 'spam', note: null } as const;

describe('hiding', () => {
  test('a moderator hides a comment, and the log says who, what, which text, why and when', async () => {
    const moderator = await actAs('moderator');
    const commentId = await stageComment(postId, 'knownfan', 'buy followers 💸');
    const before = new Date(Date.now() - 5000);
    const hidden = await hideComment(moderator, { ...spam, commentId, note: 'third one today' });
    expect(hidden).toEqual({
      ok: true,
      entryId: expect.any(String),
      slug: 'stage',
    });
    const records = await recordsOf(commentId);
    expect(records.comment).toMatchObject({ status: 'hidden', revision: 1 });
    expect(records.entries).toHaveLength(1);
    expect(records.entries[0]).toMatchObject({
      id: hidden.ok && hidden.entryId,
      action: 'hide-comment',
      actorId: castIds.moderator,
      actorName: 'Haneul ☁️',
      memberId: castIds.knownfan,
      revision: 1,
      text: 'buy followers 💸',
      reason: 'spam',
      note: 'third one today',
      undoes: null,
    });
    expect(records.entries[0]?.createdAt.getTime()).toBeGreaterThan(before.getTime());
    expect(await wrongTallies()).toEqual([]);
  });

  test('hiding a reply takes it off its thread’s count too', async () => {
    const parent = await stageComment(postId, 'knownfan');
    const reply = await stageComment(postId, 'newfan', 'me too', parent);
    expect(await wrongTallies()).toEqual([]);
    const moderator = await actAs('moderator');
    expect(await hideComment(moderator, { ...spam, commentId: reply })).toMatchObject({ ok: true });
    expect(await wrongTallies()).toEqual([]);
  });

  test('hiding answers the open reports', async () => {
    const commentId = await stageComment(postId, 'newfan');
    const fan = await actAs('knownfan');
    await reportComment(fan, { commentId, reason: 'spam', note: null });
    const hidden = await hideComment(await actAs('moderator'), { ...spam, commentId });
    const { reports } = await recordsOf(commentId);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({
      closedAt: expect.any(Date),
      closedBy: castIds.moderator,
      closingEntryId: hidden.ok && hidden.entryId,
    });
  });

  test('of two moderators at once one hides it, and the other hears who did', async () => {
    const [moderator, owner] = [await actAs('moderator'), await actAs('owner')];
    const commentId = await stageComment(postId, 'knownfan');
    const outcomes = await Promise.all([
      hideComment(moderator, { ...spam, commentId }),
      hideComment(owner, { ...spam, commentId, reason: 'hateful' }),
    ]);
    const won = outcomes.findIndex(({ ok }) => ok);
    expect(outcomes[1 - won]).toEqual({
      ok: false,
      code: 'already-hidden',
      by: won === 0 ? moderator.displayName : owner.displayName,
    });
    expect((await recordsOf(commentId)).entries).toHaveLength(1);
    expect(await wrongTallies()).toEqual([]);
  });

  test('the same request twice hides once and answers the same', async () => {
    const moderator = await actAs('moderator');
    const commentId = await stageComment(postId, 'knownfan');
    const input = { ...spam, commentId };
    const [first, second] = await Promise.all([
      hideComment(moderator, input),
      hideComment(moderator, input),
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toMatchObject({ ok: true, entryId: first.ok && first.entryId });
    expect((await recordsOf(commentId)).entries).toHaveLength(1);
  });

  test('a text edited since is not hidden unread: the answer holds the new one', async () => {
    const commentId = await stageComment(postId, 'knownfan', 'rude');
    await stageEdit(commentId, 'kind after all');
    const outcome = await hideComment(await actAs('moderator'), { ...spam, commentId });
    expect(outcome).toEqual({
      ok: false,
      code: 'edited-since',
      revision: 2,
      text: 'kind after all',
    });
    const { comment: row, entries } = await recordsOf(commentId);
    expect(row?.status).toBe('visible');
    expect(entries).toEqual([]);
  });

  test.each<[CastName, CastName | null, string]>([
    ['knownfan', 'newfan', 'not-allowed'],
    ['knownfan', 'knownfan', 'not-allowed'],
    ['mutedfan', 'newfan', 'not-allowed'],
    ['editor', 'newfan', 'not-allowed'],
    ['moderator', 'moderator', 'own-comment'],
    ['moderator', 'owner', 'higher-role'],
    ['owner', 'owner', 'own-comment'],
  ])('%s may not hide a comment by %s: %s, and nothing changes', async (who, author, code) => {
    const commentId = await stageComment(postId, author);
    const before = await recordsOf(commentId);
    expect(await hideComment(await actAs(who), { ...spam, commentId })).toEqual({
      ok: false,
      code,
    });
    expect(await recordsOf(commentId)).toEqual(before);
  });

  test('a moderator banned or demoted since their request began may not either', async () => {
    const commentId = await stageComment(postId, 'newfan');
    for (const then of ['ban', 'demoted'] as const)
      expect(await hideComment(await actUntil('moderator', then), { ...spam, commentId })).toEqual({
        ok: false,
        code: 'not-allowed',
      });
    expect((await recordsOf(commentId)).comment?.status).toBe('visible');
  });

  test('a comment whose author has left can be hidden', async () => {
    const commentId = await stageComment(postId, null);
    const outcome = await hideComment(await actAs('moderator'), { ...spam, commentId });
    expect(outcome).toMatchObject({ ok: true });
  });

  test('a comment that its author deleted meanwhile says so', async () => {
    const commentId = await stageComment(postId, 'knownfan');
    await stageStatus(commentId, 'deleted');
    const outcome = await hideComment(await actAs('moderator'), { ...spam, commentId });
    expect(outcome).toEqual({ ok: false, code: 'comment-deleted' });
  });

  test('a comment nobody wrote is not found', async () => {
    const input = { ...spam, commentId: uuidv7() };
    expect(await hideComment(await actAs('moderator'), input)).toMatchObject({
      code: 'not-found',
    });
  });

  test.each(['held', 'hidden', 'deleted'] as const)(
    'to a fan another’s %s comment is not there at all',
    async (status) => {
      const commentId = await stageComment(postId, 'newfan');
      await stageStatus(commentId, status);
      const outcome = await hideComment(await actAs('knownfan'), { ...spam, commentId });
      expect(outcome).toEqual({ ok: false, code: 'not-found' });
    },
  );

  test('nor is one under a withdrawn post', async () => {
    const commentId = await stageComment(await stagePost('gone', 'withdrawn'), 'newfan');
    const input = { ...spam, commentId };
    expect(await hideComment(await actAs('knownfan'), input)).toMatchObject({
      code: 'not-found',
    });
    expect(await hideComment(await actAs('moderator'), input)).toMatchObject({ ok: true });
  });
});

describe('restoring', () => {
  async function hiddenComment(author: CastName = 'knownfan') {
    const commentId = await stageComment(postId, author);
    const owner = await actAs('owner');
    const outcome = await hideComment(owner, { ...spam, commentId });
    if (!outcome.ok) throw new Error(outcome.code);
    return { commentId, entryId: outcome.entryId };
  }

  test('a moderator takes a hiding back, and the two log lines are a pair', async () => {
    const { commentId, entryId } = await hiddenComment();
    const outcome = await restoreComment(await actAs('moderator'), {
      commentId,
      revision: 1,
      entryId,
    });
    expect(outcome).toMatchObject({ ok: true, slug: 'stage' });
    const { comment: row, entries } = await recordsOf(commentId);
    expect(row?.status).toBe('visible');
    expect(entries.map(({ action, undoes }) => [action, undoes])).toEqual([
      ['hide-comment', null],
      ['restore-comment', entryId],
    ]);
    expect(await wrongTallies()).toEqual([]);
  });

  test('undoing opens the reports again; a later decision to show it leaves them answered', async () => {
    for (const undo of [true, false]) {
      const commentId = await stageComment(postId, 'newfan');
      await reportComment(await actAs('knownfan'), { commentId, reason: 'spam', note: null });
      const owner = await actAs('owner');
      const hidden = await hideComment(owner, { ...spam, commentId });
      const entryId = undo && hidden.ok ? hidden.entryId : undefined;
      await restoreComment(owner, { commentId, revision: 1, entryId });
      const { reports } = await recordsOf(commentId);
      expect(reports).toHaveLength(1);
      expect(reports[0]?.closedAt === null).toBe(undo);
    }
  });

  test('of two who undo at once one does', async () => {
    const { commentId, entryId } = await hiddenComment();
    const input = { commentId, revision: 1, entryId };
    const [moderator, owner] = [await actAs('moderator'), await actAs('owner')];
    const outcomes = await Promise.all([
      restoreComment(moderator, input),
      restoreComment(owner, input),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, code: 'not-hidden' });
    expect((await recordsOf(commentId)).entries).toHaveLength(2);
    expect(await wrongTallies()).toEqual([]);
  });

  test('an old undo does not undo a newer hiding', async () => {
    const { commentId, entryId } = await hiddenComment();
    const owner = await actAs('owner');
    await restoreComment(owner, { commentId, revision: 1, entryId });
    await hideComment(owner, { ...spam, commentId });
    expect(await restoreComment(owner, { commentId, revision: 1, entryId })).toEqual({
      ok: false,
      code: 'already-undone',
    });
    expect((await recordsOf(commentId)).comment?.status).toBe('hidden');
  });

  test('a text edited since is not shown unread', async () => {
    const { commentId } = await hiddenComment();
    await stageEdit(commentId, 'worse');
    const outcome = await restoreComment(await actAs('owner'), {
      commentId,
      revision: 1,
      entryId: undefined,
    });
    expect(outcome).toEqual({ ok: false, code: 'edited-since', revision: 2, text: 'worse' });
    expect((await recordsOf(commentId)).comment?.status).toBe('hidden');
  });

  test.each<[CastName, CastName, string]>([
    ['newfan', 'knownfan', 'not-found'],
    ['knownfan', 'knownfan', 'not-allowed'],
    ['editor', 'knownfan', 'not-found'],
    ['moderator', 'moderator', 'own-comment'],
  ])('%s may not restore a comment by %s: %s, and nothing changes', async (who, author, code) => {
    const { commentId, entryId } = await hiddenComment(author);
    const before = await recordsOf(commentId);
    const input = { commentId, revision: 1, entryId };
    expect(await restoreComment(await actAs(who), input)).toEqual({ ok: false, code });
    expect(await recordsOf(commentId)).toEqual(before);
  });
});
