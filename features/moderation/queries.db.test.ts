import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { report } from '@/db/schema/moderation';
import { postText } from '@/db/schema/posts';
import { castIds } from '@/db/seed/cast';
import type { CastName } from '@/db/seed/content/cast';
import { countQueries } from '@/scripts/testing/count-queries';
import { setStage, stageComment, stageEdit, stageStatus } from '@/scripts/testing/scene';
import { actAs, rowOf } from '@/scripts/testing/stage';
import { dismissReports, hideComment, restoreComment } from './commands';
import { waitInCase } from './commands/cases';
import { reportComment } from './commands/reporting';
import { countWaiting, findHideNotice, findQueue } from './queries';
import { findEntry, findLog } from './queries/log';
import { LOG_PAGE, QUEUE_PAGE, type QueueTab } from './queue';

let postId: string;
beforeAll(async () => {
  ({ postId } = await setStage());
  await db().insert(postText).values({
    postId,
    language: 'ko',
    headline: 'headline ko',
    standfirst: '.',
    body: '.',
    coverAlt: '.',
  });
});
beforeEach(async () => {
  await db().delete(comment).where(eq(comment.postId, postId));
});

/** A report as the command stores it, past what one fan may send in a minute. */
async function flag(commentId: string, who: CastName, note: string | null = null) {
  await db()
    .insert(report)
    .values({ commentId, reporterId: castIds[who], reason: 'spam', note, revision: 1 });
  const row = await rowOf(commentId);
  if (!row) throw new Error(`There is no ${commentId}`);
  const waiting = { ...row, commentId, byNewMember: false, risk: 0 as const };
  await db().transaction((tx) => waitInCase(tx, waiting));
}

async function everyId(tab: QueueTab) {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof findQueue>> = await findQueue(
      castIds.moderator,
      { tab },
      cursor,
      'en',
    );
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor);
  return ids;
}

async function many(count: number, author: CastName = 'newfan') {
  const ids: string[] = [];
  for (let nth = 0; nth < count; nth += 1) ids.push(await stageComment(postId, author, `${nth}`));
  return ids;
}

describe('the reported', () => {
  test('whoever waits longest comes first, each once, on every page', async () => {
    const ids = await many(QUEUE_PAGE * 2 + 3);
    await many(2);
    const order = ids.toReversed();
    for (const id of order) await flag(id, 'knownfan');
    for (const id of ids) await flag(id, 'owner');
    expect(await everyId('reported')).toEqual(order);
    expect(await countWaiting(castIds.moderator)).toBe(ids.length);
  });

  test('what was answered, hidden or deleted is gone from it; what was undone is back', async () => {
    const [kept, hidden, undone, deleted, held] = await many(5);
    if (!kept || !hidden || !undone || !deleted || !held) throw new Error('too few');
    for (const id of [kept, hidden, undone, deleted, held]) await flag(id, 'knownfan');
    const moderator = await actAs('moderator');
    const hide = (commentId: string) =>
      hideComment(moderator, { commentId, revision: 1, reason: 'spam', note: null });
    expect(await dismissReports(moderator, { commentId: kept, revision: 1 })).toMatchObject({
      ok: true,
    });
    expect(await hide(hidden)).toMatchObject({ ok: true });
    const outcome = await hide(undone);
    const entryId = outcome.ok ? outcome.entryId : undefined;
    await restoreComment(moderator, { commentId: undone, revision: 1, entryId });
    await stageStatus(deleted, 'deleted');
    await stageStatus(held, 'held');
    expect(await everyId('reported')).toEqual([undone, held]);
    expect(await countWaiting(castIds.moderator)).toBe(2);
  });

  test('each comes with its reasons, notes first, its post, its thread and its author', async () => {
    const parent = await stageComment(postId, 'knownfan', '축하해');
    const id = await stageComment(postId, 'newfan', 'me first', parent);
    await stageStatus(await stageComment(postId, 'newfan', 'bad'), 'hidden');
    await flag(id, 'knownfan');
    await flag(id, 'mutedfan');
    await flag(id, 'moderator');
    await flag(id, 'owner', 'look at this');
    await db().insert(report).values({ commentId: id, reason: 'hateful', revision: 1 });
    const { items } = await findQueue(castIds.moderator, { tab: 'reported' }, null, 'ko');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      id,
      text: 'me first',
      status: 'visible',
      revision: 1,
      slug: 'stage',
      headline: 'headline ko',
      author: { id: castIds.newfan, handle: 'nari_is_new', role: 'fan' },
      parent: { id: parent, text: '축하해' },
      parentAuthor: '𝐉𝐮𝐧𝐞 ♡ 유월',
      reasons: [
        { reason: 'spam', count: 4 },
        { reason: 'hateful', count: 1 },
      ],
      history: { comments: 2, hidden: 1, reported: 1, sanctions: 0 },
      hiding: null,
    });
    expect(items[0]?.reports.map(({ reporter, note }) => [reporter, note])).toEqual([
      ['onbyeol', 'look at this'],
      ['june_since_day1', null],
      ['quiet_tide', null],
    ]);
  });
});

test('the recent are the newest first, without what is hidden or deleted', async () => {
  const ids = await many(QUEUE_PAGE + 5);
  await stageStatus(ids[3] ?? '', 'hidden');
  await stageStatus(ids[4] ?? '', 'deleted');
  const shown = ids.filter((_, nth) => nth !== 3 && nth !== 4);
  expect(await everyId('recent')).toEqual(shown.toReversed());
});

test('the hidden are the last hidden first, each with who hid it and why', async () => {
  const moderator = await actAs('moderator');
  const ids = await many(QUEUE_PAGE + 2);
  const hide = (commentId: string, reason: 'spam' | 'spoiler') =>
    hideComment(moderator, { commentId, revision: 1, reason, note: 'again' });
  for (const id of ids) expect(await hide(id, 'spam')).toMatchObject({ ok: true });
  const [first = '', second = ''] = ids;
  for (const commentId of [first, second])
    await restoreComment(moderator, { commentId, revision: 1, entryId: undefined });
  await hide(first, 'spoiler');
  const order = [first, ...ids.slice(2).toReversed()];
  expect(await everyId('hidden')).toEqual(order);
  const { items } = await findQueue(castIds.moderator, { tab: 'hidden' }, null, 'en');
  expect(items[0]?.hiding).toMatchObject({ by: 'Haneul ☁️', reason: 'spoiler', note: 'again' });
});

test.each<QueueTab>(['reported', 'recent', 'hidden'])(
  'a page of the %s costs the same, however many there are',
  async (tab) => {
    const costs: number[] = [];
    for (const count of [1, QUEUE_PAGE + 1]) {
      for (const id of await many(count)) {
        if (tab === 'reported') await flag(id, 'knownfan');
        if (tab === 'hidden')
          await hideComment(await actAs('moderator'), {
            commentId: id,
            revision: 1,
            reason: 'spam',
            note: null,
          });
      }
      costs.push(await countQueries(() => findQueue(castIds.moderator, { tab }, null, 'en')));
    }
    expect(costs).toEqual([7, 7]);
  },
);

test.each([null, '', 'nonsense', 'MVsxXQ', 'MVsiJyBvciAxPTEiXQ'])(
  'a cursor that is none (%j) begins at the start',
  async (cursor) => {
    const [id] = await many(1);
    expect(
      (await findQueue(castIds.moderator, { tab: 'recent' }, cursor, 'en')).items.map(
        (item) => item.id,
      ),
    ).toEqual([id]);
    await expect(findLog(castIds.moderator, {}, cursor)).resolves.toMatchObject({
      entries: expect.any(Array),
    });
  },
);

describe('the notice to an author', () => {
  test('says why and when, of their own hidden comments alone', async () => {
    const [mine = '', shown = ''] = await many(2, 'newfan');
    const others = await stageComment(postId, 'knownfan');
    const owner = await actAs('owner');
    for (const commentId of [mine, others])
      await hideComment(owner, { commentId, revision: 1, reason: 'spoiler', note: 'inside' });
    const notice = await findHideNotice([mine, shown, others], castIds.newfan);
    expect(notice).toEqual([{ commentId: mine, reason: 'spoiler', hiddenAt: expect.any(Date) }]);
  });

  test('is about the last hiding', async () => {
    const [id = ''] = await many(1, 'newfan');
    const owner = await actAs('owner');
    for (const reason of ['spoiler', 'spam'] as const) {
      await hideComment(owner, { commentId: id, revision: 1, reason, note: null });
      expect(await findHideNotice([id], castIds.newfan)).toMatchObject([{ reason }]);
      await restoreComment(owner, { commentId: id, revision: 1, entryId: undefined });
      expect(await findHideNotice([id], castIds.newfan)).toEqual([]);
    }
  });

  test('asks nothing for no comments', async () => {
    expect(await countQueries(() => findHideNotice([], castIds.newfan))).toBe(0);
  });
});

describe('the log', () => {
  test('is read newest first, in pages, by what was done and by whom it concerns', async () => {
    const owner = await actAs('owner');
    const moderator = await actAs('moderator');
    const ids = await many(LOG_PAGE + 1, 'mutedfan');
    for (const commentId of ids)
      await hideComment(owner, { commentId, revision: 1, reason: 'spam', note: null });
    const [one = ''] = ids;
    await restoreComment(moderator, { commentId: one, revision: 1, entryId: undefined });

    const first = await findLog(castIds.moderator, { handle: 'quiet_tide' }, null);
    expect(first.entries).toHaveLength(LOG_PAGE);
    expect(first.entries[0]).toMatchObject({
      action: 'restore-comment',
      actorHandle: 'haneul_keeps',
      actorName: 'Haneul ☁️',
      memberHandle: 'quiet_tide',
      slug: 'stage',
      revision: 1,
      text: '0',
    });
    const second = await findLog(castIds.moderator, { handle: 'quiet_tide' }, first.next);
    expect(second.next).toBeNull();
    expect(second.entries.map(({ commentId }) => commentId)).toEqual([ids[1], ids[0]]);
    expect(second.entries[1]?.undoneBy).toBe(first.entries[0]?.id);
    expect(first.entries[0]?.undoes).toBe(second.entries[1]?.id);

    const restored = await findLog(
      castIds.moderator,
      { handle: 'haneul_keeps', action: 'restore-comment' },
      null,
    );
    expect(restored.entries[0]?.id).toBe(first.entries[0]?.id);
    expect(await findLog(castIds.moderator, { handle: 'nobody_here' }, null)).toEqual({
      entries: [],
      next: null,
    });
    expect(await findEntry(castIds.moderator, first.entries[0]?.id ?? '')).toEqual(
      first.entries[0],
    );
    expect(
      await countQueries(() => findLog(castIds.moderator, { handle: 'quiet_tide' }, null)),
    ).toBe(1);
  });

  test('names a reporter as they are called now', async () => {
    const [id = ''] = await many(1);
    await stageEdit(id, 'edited');
    await reportComment(await actAs('editor'), { commentId: id, reason: 'spam', note: 'hm' });
    const { entries } = await findLog(
      castIds.moderator,
      { action: 'report-comment', handle: 'sora_writes' },
      null,
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ actorName: 'Sora ✎', note: 'hm', revision: 2 });
  });

  test('does not tell a moderator who reported them, nor does the queue', async () => {
    const [id = ''] = await many(1, 'moderator');
    await reportComment(await actAs('mutedfan').then((fan) => ({ ...fan, sanctions: [] })), {
      commentId: id,
      reason: 'harassing',
      note: 'it was me',
    });
    const seenBy = async (viewerId: string) => {
      const { entries } = await findLog(viewerId, { handle: 'quiet_tide' }, null);
      const line = entries.find(({ commentId }) => commentId === id);
      const { items } = await findQueue(viewerId, { tab: 'recent' }, null, 'en');
      return {
        line: line !== undefined,
        entry: line !== undefined && (await findEntry(viewerId, line.id)) !== null,
        waiting: await countWaiting(viewerId),
        reported: (await findQueue(viewerId, { tab: 'reported' }, null, 'en')).items.length,
        reports: items.find((item) => item.id === id)?.reports.length,
      };
    };
    const all = { line: true, entry: true, waiting: 1, reported: 1, reports: 1 };
    const nothing = { line: false, entry: false, waiting: 0, reported: 0, reports: 0 };
    expect(await seenBy(castIds.owner)).toEqual(all);
    expect(await seenBy(castIds.moderator)).toEqual(nothing);
    const { entries } = await findLog(castIds.owner, { action: 'report-comment' }, null);
    expect(await findEntry(castIds.moderator, entries[0]?.id ?? '')).toBeNull();
  });

  test.each(['', 'nonsense', '00000000-0000-7000-8000-000000000000'])(
    'has no entry %j',
    async (id) => {
      expect(await findEntry(castIds.moderator, id)).toBeNull();
    },
  );
});
