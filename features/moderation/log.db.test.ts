import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { moderationEntry, report } from '@/db/schema/moderation';
import { post } from '@/db/schema/posts';
import { castIds } from '@/db/seed/cast';
import { deleteComment, postComment } from '@/features/comments/commands';
import { editComment } from '@/features/comments/commands/editing';
import { leave } from '@/features/members/commands/leaving';
import type { Member } from '@/features/session/viewer';
import { recordsOf, setStage, stageComment, stagePost } from '@/scripts/testing/scene';
import { actAs, newFans, newPost, sent } from '@/scripts/testing/stage';
import { hideComment } from './commands';
import { reportComment } from './commands/reporting';
import { findLog } from './queries/log';

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
  [
    'emptied with what it is about',
    sql`truncate moderation_entry, report, comment, member cascade`,
  ],
  [
    'rewritten by an insert',
    sql`insert into moderation_entry (id, actor_name, action)
      select id, 'x', 'x' from moderation_entry on conflict (id) do update set note = 'x'`,
  ],
  [
    'erased by a merge',
    sql`merge into moderation_entry using (select) as one on true when matched then delete`,
  ],
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

test('staff keep the name they acted under, and a fan who reports has the one of today', async () => {
  const id = await stageComment(await stagePost('names'), 'newfan');
  const flag = { commentId: id, reason: 'spam', note: null } as const;
  expect(await reportComment(await actAs('knownfan'), flag)).toEqual({ ok: true });
  await db().update(member).set({ displayName: 'Now' });
  const { entries } = await findLog(castIds.moderator, {}, null);
  const named = entries.map(({ action, actorName }) => ({ action, actorName }));
  expect(named).toContainEqual({ action: 'hide-comment', actorName: 'Haneul ☁️' });
  expect(named).toContainEqual({ action: 'report-comment', actorName: 'Now' });
});

test('a line without the text shows it as long as its author leaves it there', async () => {
  const [author] = (await newFans(1)) as [Member];
  const posted = await postComment(author, await newPost(), sent('the first words'));
  if (!posted.ok) throw new Error(posted.code);
  const { id } = posted.comment;
  const line = { actorName: '', action: 'hold-comment', memberId: author.id, commentId: id };
  await db()
    .insert(moderationEntry)
    .values({ ...line, revision: 1 });
  const shown = async () => {
    const moderator = await actAs('moderator');
    const { entries } = await findLog(moderator.id, { handle: author.handle ?? '' }, null);
    return entries.map(({ text }) => text);
  };
  expect(await shown()).toEqual(['the first words']);
  await editComment(author, id, 'other words');
  expect(await shown()).toEqual(['the first words']);
  await db()
    .insert(moderationEntry)
    .values({ ...line, revision: 2 });
  expect(await shown()).toEqual(['other words', 'the first words']);
  await deleteComment(author, id);
  expect(await shown()).toEqual([null, null]);
});

test('whatever goes, the lines about it stay as they were', async () => {
  const postId = await stagePost('passing');
  const moderator = await actAs('moderator');
  const [fan] = await newFans(1);
  const id = await stageComment(postId, 'newfan');
  await db().update(comment).set({ authorId: fan?.id }).where(eq(comment.id, id));
  const flag = { commentId: id, reason: 'spam', note: null } as const;
  expect(await reportComment(await actAs('knownfan'), flag)).toEqual({ ok: true });
  const hide = { ...flag, revision: 1 };
  expect(await hideComment(moderator, hide)).toMatchObject({ ok: true });
  const { entries } = await recordsOf(id);
  expect(entries.map(({ action }) => action)).toEqual(['report-comment', 'hide-comment']);

  await leave(fan?.id ?? '', 'remove');
  await db().delete(post).where(eq(post.id, postId));
  expect((await recordsOf(id)).comment).toBeUndefined();
  await db().execute(sql`truncate comment, member, post cascade`);
  expect((await recordsOf(id)).entries).toEqual(entries);
  expect((await recordsOf(commentId)).entries).toHaveLength(1);
});
