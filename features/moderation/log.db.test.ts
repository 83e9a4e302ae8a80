import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { moderationEntry, report } from '@/db/schema/moderation';
import { recordsOf, setStage, stageComment } from '@/scripts/testing/scene';
import { actAs } from '@/scripts/testing/stage';
import { hideComment } from './commands';

let entryId: string;
let commentId: string;
beforeAll(async () => {
  const { postId } = await setStage();
  commentId = await stageComment(postId, 'newfan');
  const input = { commentId, revision: 1, reason: 'spam', note: null } as const;
  const outcome = await hideComment(await actAs('moderator'), input);
  if (!outcome.ok) throw new Error(outcome.code);
  ({ entryId } = outcome);
});

test.each([
  ['rewritten', sql`update moderation_entry set reason = 'other'`],
  ['erased', sql`delete from moderation_entry`],
  ['emptied', sql`truncate moderation_entry cascade`],
])('the log cannot be %s', async (_, statement) => {
  const before = await recordsOf(commentId);
  await expect(db().execute(statement)).rejects.toMatchObject({
    cause: { code: '42501', message: 'moderation_entry is append-only' },
  });
  expect(await recordsOf(commentId)).toEqual(before);
  expect(before.entries).toHaveLength(1);
});

test('a decision is taken back once: the database itself refuses a second time', async () => {
  const undoing = () =>
    db()
      .insert(moderationEntry)
      .values({ actorName: 'Haneul', action: 'restore-comment', undoes: entryId });
  await undoing();
  await expect(undoing()).rejects.toMatchObject({
    cause: { constraint: 'moderation_entry_undone_once' },
  });
});

test('a report is closed by a decision in the log, or open', async () => {
  await db().insert(report).values({ commentId, reason: 'spam', revision: 1 });
  const closing = db()
    .update(report)
    .set({ closedAt: sql`now()` })
    .where(eq(report.commentId, commentId));
  await expect(closing).rejects.toMatchObject({ cause: { constraint: 'report_closed_whole' } });
});
