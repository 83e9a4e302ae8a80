import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { moderationEntry } from '@/db/schema/moderation';
import { postText } from '@/db/schema/posts';
import { castIds } from '@/db/seed/cast';
import { idAt } from '@/db/seed/time-ids';
import { countQueries } from '@/scripts/testing/count-queries';
import { setStage, stageComment, stagePost } from '@/scripts/testing/scene';
import type { LogFilter } from './log';
import { findLog } from './queries/log';

let first: string;
let second: string;

type Line = Partial<typeof moderationEntry.$inferInsert>;

async function line(note: string, at: string, values: Line = {}) {
  const createdAt = new Date(at);
  await db()
    .insert(moderationEntry)
    .values({
      id: idAt(createdAt, note),
      action: 'hide-comment',
      actorId: castIds.moderator,
      actorName: 'Haneul',
      note,
      createdAt,
      ...values,
    });
}

async function notes(filter: LogFilter) {
  return (await findLog(castIds.moderator, filter, null)).entries.map(({ note }) => note);
}

beforeAll(async () => {
  ({ postId: first } = await setStage());
  second = await stagePost('withdrawn', 'withdrawn');
  const commentId = await stageComment(first, 'newfan');
  const system = { actorId: null, actorName: '' };
  await line('old', '2026-10-31T23:59:59.999Z', { commentId });
  await line('first', '2026-11-01T00:00:00Z', { postId: first, memberId: castIds.newfan });
  await line('second', '2026-11-01T23:59:59.999Z', { postId: second });
  await line('held', '2026-11-02T00:00:00Z', { ...system, action: 'hold-comment', commentId });
  await line('typed', '2026-11-03T00:00:00Z', { actorId: null, actorName: 'npm run owner' });
});

test.each<[LogFilter, string[]]>([
  [{}, ['typed', 'held', 'second', 'first', 'old']],
  [{ post: 'stage' }, ['held', 'first', 'old']],
  [{ post: 'withdrawn' }, ['second']],
  [{ post: 'never-was' }, []],
  [{ post: "'--" }, []],
  [{ by: 'system' }, ['held']],
  [{ by: 'people' }, ['typed', 'second', 'first', 'old']],
  [{ from: '2026-11-01' }, ['typed', 'held', 'second', 'first']],
  [{ to: '2026-11-01' }, ['second', 'first', 'old']],
  [{ from: '2026-11-01', to: '2026-11-01' }, ['second', 'first']],
  [{ from: '2026-11-02', to: '2026-11-01' }, []],
  [{ handle: 'nari_is_new', post: 'stage', by: 'people', from: '2026-11-01' }, ['first']],
  [{ action: 'hold-comment', by: 'people' }, []],
])('%j finds its lines, newest first', async (filter, expected) => {
  expect(await notes(filter)).toEqual(expected);
});

test('a line names its post, also where only its comment says which', async () => {
  const { entries } = await findLog(castIds.moderator, {}, null);
  const posts = entries.map(({ note, slug, headlines, isPostReadable }) => [
    note,
    slug,
    headlines?.en?.startsWith('stage-') ?? false,
    isPostReadable,
  ]);
  expect(posts).toEqual([
    ['typed', null, false, false],
    ['held', 'stage', true, true],
    ['second', 'withdrawn', true, false],
    ['first', 'stage', true, true],
    ['old', 'stage', true, true],
  ]);
});

test('a line has its post’s headlines, the one in the post’s own language first', async () => {
  for (const language of ['ar', 'ko'])
    await db()
      .insert(postText)
      .values({
        ...{ postId: first, language, headline: `in ${language}` },
        ...{ standfirst: '.', body: '.', coverAlt: '.' },
      });
  const { entries } = await findLog(castIds.moderator, { post: 'stage' }, null);
  expect(Object.keys(entries[0]?.headlines ?? {})).toEqual(['en', 'ar', 'ko']);
});

test('a page of the log is one query, whatever is asked for', async () => {
  const all = { post: 'stage', handle: 'nari_is_new', by: 'people', from: '2026-01-01' } as const;
  expect(await countQueries(() => findLog(castIds.moderator, all, null))).toBe(1);
});
