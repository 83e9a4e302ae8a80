import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { castIds } from '@/db/seed/cast';
import type { CastName } from '@/db/seed/content/cast';
import {
  actBanned,
  recordsOf,
  setStage,
  stageComment,
  stageEdit,
  stagePost,
  stageStatus,
} from '@/scripts/testing/scene';
import { actAs } from '@/scripts/testing/stage';
import { dismissReports, hideComment, reopenReports } from './commands';
import { reportComment } from './commands/reporting';

let postId: string;
beforeAll(async () => {
  ({ postId } = await setStage());
});

// Each test begins two minutes after the last one, so that none waits for what another used up.
let clock = Date.now();
beforeEach(() => {
  clock += 120_000;
  vi.useFakeTimers({ toFake: ['Date'], now: clock });
});
afterEach(() => {
  vi.useRealTimers();
});

const spam = { reason: 'spam', note: null } as const;

describe('reporting', () => {
  test('a fan reports a comment with a reason and a note', async () => {
    const commentId = await stageComment(postId, 'newfan', 'spoiler!');
    const fan = await actAs('knownfan');
    const input = { commentId, reason: 'other', note: '결말이 다 나와요' } as const;
    expect(await reportComment(fan, input)).toEqual({ ok: true });
    const { comment, reports, entries } = await recordsOf(commentId);
    expect(comment?.status).toBe('visible');
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({
      reporterId: castIds.knownfan,
      reason: 'other',
      note: '결말이 다 나와요',
      revision: 1,
      closedAt: null,
    });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      action: 'report-comment',
      actorId: castIds.knownfan,
      memberId: castIds.newfan,
      revision: 1,
      text: 'spoiler!',
      reason: 'other',
    });
  });

  test('the log keeps no copy of a reporter’s name', async () => {
    const commentId = await stageComment(postId, 'newfan');
    await reportComment(await actAs('knownfan'), { ...spam, commentId });
    expect((await recordsOf(commentId)).entries[0]?.actorName).toBe('');
  });

  test('a repeat, even at the same moment, is thanked too and stored once', async () => {
    const commentId = await stageComment(postId, 'newfan');
    const fan = await actAs('knownfan');
    const report = () => reportComment(fan, { ...spam, commentId });
    expect(await Promise.all([report(), report(), report()])).toEqual(Array(3).fill({ ok: true }));
    const { reports, entries } = await recordsOf(commentId);
    expect([reports.length, entries.length]).toEqual([1, 1]);
  });

  test('a repeat does not open again what a moderator has answered, unless the text is new', async () => {
    const commentId = await stageComment(postId, 'newfan');
    const fan = await actAs('knownfan');
    await reportComment(fan, { ...spam, commentId });
    await dismissReports(await actAs('moderator'), { commentId, revision: 1 });
    expect(await reportComment(fan, { ...spam, commentId })).toEqual({ ok: true });
    expect((await recordsOf(commentId)).reports[0]?.closedAt).toBeInstanceOf(Date);
    await stageEdit(commentId, 'now it is spam');
    expect(await reportComment(fan, { ...spam, commentId })).toEqual({ ok: true });
    const { reports } = await recordsOf(commentId);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ revision: 2, closedAt: null, closingEntryId: null });
  });

  test.each<[CastName, CastName, string]>([
    ['knownfan', 'knownfan', 'own-comment'],
    ['mutedfan', 'knownfan', 'muted'],
  ])('%s may not report a comment by %s: %s, and nothing changes', async (who, author, code) => {
    const commentId = await stageComment(postId, author);
    const outcome = await reportComment(await actAs(who), { ...spam, commentId });
    expect(outcome).toEqual({ ok: false, code });
    const { reports, entries } = await recordsOf(commentId);
    expect([reports.length, entries.length]).toEqual([0, 0]);
  });

  test('a fan banned since their request began may not report', async () => {
    const commentId = await stageComment(postId, 'newfan');
    const outcome = await reportComment(await actBanned('knownfan'), { ...spam, commentId });
    expect(outcome).toEqual({ ok: false, code: 'banned' });
    expect((await recordsOf(commentId)).reports).toEqual([]);
  });

  test.each(['held', 'hidden', 'deleted'] as const)('a %s comment is not found', async (status) => {
    const commentId = await stageComment(postId, 'newfan');
    await stageStatus(commentId, status);
    const outcome = await reportComment(await actAs('knownfan'), { ...spam, commentId });
    expect(outcome).toEqual({ ok: false, code: 'not-found' });
  });

  test('nor is one under a withdrawn post', async () => {
    const commentId = await stageComment(await stagePost('gone', 'withdrawn'), 'newfan');
    const outcome = await reportComment(await actAs('knownfan'), { ...spam, commentId });
    expect(outcome).toEqual({ ok: false, code: 'not-found' });
  });

  test('the eleventh report in a minute is asked to wait', async () => {
    const fan = await actAs('knownfan');
    for (let nth = 1; nth <= 10; nth += 1) {
      const commentId = await stageComment(postId, 'newfan');
      expect(await reportComment(fan, { ...spam, commentId })).toEqual({ ok: true });
    }
    const commentId = await stageComment(postId, 'newfan');
    const outcome = await reportComment(fan, { ...spam, commentId });
    expect(outcome).toMatchObject({ ok: false, code: 'reporting-too-fast' });
    expect(!outcome.ok && 'retryAfter' in outcome && outcome.retryAfter).toBeGreaterThan(0);
    expect((await recordsOf(commentId)).reports).toEqual([]);
  });
});

describe('keeping', () => {
  async function reportedComment(author: CastName = 'newfan') {
    const commentId = await stageComment(postId, author);
    expect(await reportComment(await actAs('owner'), { ...spam, commentId })).toEqual({
      ok: true,
    });
    return commentId;
  }

  test('a moderator keeps a comment: its reports are answered, and the log says so', async () => {
    const commentId = await reportedComment();
    const moderator = await actAs('moderator');
    const outcome = await dismissReports(moderator, { commentId, revision: 1 });
    expect(outcome).toMatchObject({ ok: true });
    const { comment, reports, entries } = await recordsOf(commentId);
    expect(comment?.status).toBe('visible');
    expect(reports[0]).toMatchObject({
      closedBy: castIds.moderator,
      closingEntryId: outcome.ok && outcome.entryId,
    });
    expect(entries.at(-1)).toMatchObject({ action: 'dismiss-reports', revision: 1, undoes: null });
  });

  test('of two who keep it at once one does', async () => {
    const commentId = await reportedComment();
    const [moderator, owner] = [await actAs('moderator'), await actAs('owner')];
    const outcomes = await Promise.all(
      [moderator, owner].map((each) => dismissReports(each, { commentId, revision: 1 })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, code: 'nothing-open' });
  });

  test('when one keeps and one hides, both are told the truth', async () => {
    const commentId = await reportedComment();
    const [moderator, owner] = [await actAs('moderator'), await actAs('owner')];
    const [kept, hidden] = await Promise.all([
      dismissReports(moderator, { commentId, revision: 1 }),
      hideComment(owner, { ...spam, commentId, revision: 1 }),
    ]);
    expect(hidden).toMatchObject({ ok: true });
    expect(kept.ok || kept.code === 'already-hidden').toBe(true);
    const { comment, reports, entries } = await recordsOf(commentId);
    expect(comment?.status).toBe('hidden');
    expect(reports[0]?.closedAt).toBeInstanceOf(Date);
    expect(entries.filter(({ action }) => action === 'dismiss-reports')).toHaveLength(
      kept.ok ? 1 : 0,
    );
  });

  test('keeping is taken back once, and the pair is in the log', async () => {
    const commentId = await reportedComment();
    const moderator = await actAs('moderator');
    const kept = await dismissReports(moderator, { commentId, revision: 1 });
    const input = { commentId, entryId: kept.ok ? kept.entryId : '' };
    const outcomes = await Promise.all([
      reopenReports(moderator, input),
      reopenReports(await actAs('owner'), input),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, code: 'already-undone' });
    const { reports, entries } = await recordsOf(commentId);
    expect(reports[0]).toMatchObject({ closedAt: null, closedBy: null, closingEntryId: null });
    expect(entries.at(-1)).toMatchObject({ action: 'reopen-reports', undoes: input.entryId });
  });

  test('a text edited since is not kept unread', async () => {
    const commentId = await reportedComment();
    await stageEdit(commentId, 'now with a spoiler');
    const outcome = await dismissReports(await actAs('moderator'), { commentId, revision: 1 });
    expect(outcome).toMatchObject({ ok: false, code: 'edited-since', text: 'now with a spoiler' });
    expect((await recordsOf(commentId)).reports[0]?.closedAt).toBeNull();
  });

  test('a comment without open reports has nothing to answer', async () => {
    const commentId = await stageComment(postId, 'newfan');
    const outcome = await dismissReports(await actAs('moderator'), { commentId, revision: 1 });
    expect(outcome).toEqual({ ok: false, code: 'nothing-open' });
    expect((await recordsOf(commentId)).entries).toEqual([]);
  });

  test.each<[CastName, CastName, string]>([
    ['knownfan', 'newfan', 'not-allowed'],
    ['knownfan', 'knownfan', 'not-allowed'],
    ['editor', 'newfan', 'not-allowed'],
    ['moderator', 'moderator', 'own-comment'],
  ])('%s may not keep a comment by %s: %s, and nothing changes', async (who, author, code) => {
    const commentId = await reportedComment(author);
    const before = await recordsOf(commentId);
    const member = await actAs(who);
    expect(await dismissReports(member, { commentId, revision: 1 })).toEqual({ ok: false, code });
    expect(await recordsOf(commentId)).toEqual(before);
  });
});
