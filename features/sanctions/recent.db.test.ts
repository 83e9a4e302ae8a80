import { randomUUID } from 'node:crypto';
import { eq, inArray, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { moderationEntry, report, sanction } from '@/db/schema/moderation';
import { post } from '@/db/schema/posts';
import { commentTally } from '@/db/schema/reactions';
import { castIds } from '@/db/seed/cast';
import { postComment } from '@/features/comments/commands';
import { findDifferences } from '@/features/comments/commands/recount';
import { addToPosts } from '@/features/comments/commands/tallies';
import { restoreComment } from '@/features/moderation/commands';
import { reportComment } from '@/features/moderation/commands/reporting';
import { undoBatch } from '@/features/moderation/commands/undoing';
import { findBatch } from '@/features/moderation/queries/batch';
import type { Member } from '@/features/session/viewer';
import { firstIdAt } from '@/lib/made-uuid';
import { actUntil, setStage } from '@/scripts/testing/scene';
import { actAs, newFans, newPost, rowOf, sent, under } from '@/scripts/testing/stage';
import { imposeSanction } from './commands';
import { hideRecent } from './commands/recent';
import { SLICE } from './limits';

const DAY_MS = 86_400_000;
let moderator: Member;
beforeAll(async () => {
  await setStage();
  moderator = await actAs('moderator');
});
afterEach(async () => expect(await findDifferences(db())).toEqual([]));

async function newFan(): Promise<Member> {
  const [fan] = await newFans(1);
  if (!fan) throw new Error('No fan came');
  return fan;
}

async function ban(memberId: string) {
  const input = { memberId, kind: 'ban', term: 'forever', until: null, commentId: null } as const;
  const outcome = await imposeSanction(moderator, { ...input, reason: 'spam', note: null });
  if (!outcome.ok) throw new Error(outcome.code);
}

async function say(fan: Member, slug: string, text: string, parentId: string | null = null) {
  const posted = await postComment(fan, slug, sent(text, { parentId }));
  if (!posted.ok) throw new Error(posted.code);
  return posted.comment.id;
}

/** Comments with these ids, as a flood would have left them. */
async function plant(fan: Member, postId: string, ids: string[]) {
  const authorId = fan.id;
  const common = { postId, authorId, text: 'ad', language: 'en' };
  await db()
    .insert(comment)
    .values(ids.map((id) => ({ ...common, id, clientKey: randomUUID() })));
  await db()
    .insert(commentTally)
    .values(ids.map((commentId) => ({ commentId, postId })));
  await addToPosts(db(), new Map([[postId, ids.length]]));
}

async function postOf(slug: string) {
  const [row] = await db().select({ id: post.id }).from(post).where(eq(post.slug, slug));
  return row?.id ?? '';
}

async function statusesOf(memberId: string) {
  const rows = await db()
    .select({ status: comment.status, count: sql<number>`count(*)::int` })
    .from(comment)
    .where(eq(comment.authorId, memberId))
    .groupBy(comment.status);
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

test('what a banned member wrote on their last day is hidden everywhere, with its reports answered', async () => {
  const [fan, other] = [await newFan(), await newFan()];
  const slugs = [await newPost(), await newPost()];
  const [first = '', second = ''] = slugs;
  const alike = await say(fan, first, '축하해 🎉');
  await say(other, first, '축하해 🎉');
  const thread = await say(other, second, 'A thread');
  const reply = await say(fan, second, 'a reply', thread);
  const held = await say(under(fan, 'hold'), second, 'held');
  await reportComment(other, { commentId: reply, reason: 'spam', note: null });
  await ban(fan.id);

  const outcome = await hideRecent(moderator, fan.id);
  expect(outcome).toMatchObject({ ok: true, hidden: 3, left: 0 });
  expect(outcome.ok && [...outcome.slugs].sort()).toEqual([...slugs].sort());
  expect(await statusesOf(fan.id)).toEqual({ hidden: 3 });
  const lines = await db()
    .select()
    .from(moderationEntry)
    .where(eq(moderationEntry.batchId, (outcome.ok && outcome.batchId) || ''))
    .orderBy(moderationEntry.commentId);
  expect(lines.map(({ commentId }) => commentId)).toEqual([alike, reply, held]);
  for (const line of lines)
    expect(line).toMatchObject({
      action: 'hide-comment',
      actorId: castIds.moderator,
      memberId: fan.id,
      reason: 'spam',
      revision: 1,
    });
  const [answered] = await db().select().from(report).where(eq(report.commentId, reply));
  expect(answered).toMatchObject({ closedBy: castIds.moderator, closingEntryId: lines[1]?.id });
  expect((await rowOf(thread))?.status).toBe('visible');

  expect(await hideRecent(moderator, fan.id)).toMatchObject({ ok: true, hidden: 0, left: 0 });
});

test('one press shows again what one press hid', async () => {
  const fan = await newFan();
  const slug = await newPost();
  await say(fan, slug, 'one');
  await say(under(fan, 'hold'), slug, 'two');
  const before = await statusesOf(fan.id);
  await ban(fan.id);
  const outcome = await hideRecent(moderator, fan.id);
  const batchId = (outcome.ok && outcome.batchId) || '';
  expect(await findBatch(moderator.id, batchId)).toEqual({
    id: batchId,
    decided: 2,
    undone: false,
  });
  expect(await undoBatch(moderator, batchId)).toMatchObject({ ok: true, undone: 2 });
  expect(await statusesOf(fan.id)).toEqual(before);
  expect(await findBatch(moderator.id, batchId)).toMatchObject({ undone: true });
});

test('a flood is hidden slice by slice, and by two moderators at once each comment once', async () => {
  const fan = await newFan();
  const ids = Array.from({ length: 2 * SLICE + 1 }, () => uuidv7());
  await plant(fan, await postOf(await newPost()), ids);
  await ban(fan.id);
  expect(await hideRecent(moderator, fan.id)).toMatchObject({ hidden: SLICE, left: SLICE + 1 });
  const outcomes = await Promise.all([
    hideRecent(moderator, fan.id),
    hideRecent(await actAs('owner'), fan.id),
  ]);
  expect(outcomes.map((each) => each.ok && each.hidden).sort()).toEqual([1, SLICE]);
  expect(await statusesOf(fan.id)).toEqual({ hidden: 2 * SLICE + 1 });
  expect(await db().$count(moderationEntry, inArray(moderationEntry.commentId, ids))).toBe(
    ids.length,
  );
});

test('what is older than a day stays, and so does what a moderator has shown again', async () => {
  const fan = await newFan();
  const slug = await newPost();
  const before = firstIdAt(new Date(Date.now() - DAY_MS - 60_000));
  await plant(fan, await postOf(slug), [before]);
  const [kept, gone] = [await say(fan, slug, 'fine'), await say(fan, slug, 'ad')];
  await ban(fan.id);
  expect(await hideRecent(moderator, fan.id)).toMatchObject({ hidden: 2, left: 0 });
  await restoreComment(moderator, { commentId: kept, revision: 1, entryId: undefined });
  expect(await hideRecent(moderator, fan.id)).toMatchObject({ hidden: 0, left: 0 });
  expect((await rowOf(before))?.status).toBe('visible');
  expect((await rowOf(kept))?.status).toBe('visible');
  expect((await rowOf(gone))?.status).toBe('hidden');
});

test('only for who is banned, by who may ban them', async () => {
  const fan = await newFan();
  await say(fan, await newPost(), 'mine');
  expect(await hideRecent(moderator, fan.id)).toEqual({ ok: false, code: 'not-banned' });
  await ban(fan.id);
  for (const name of ['knownfan', 'editor'] as const)
    expect(await hideRecent(await actAs(name), fan.id)).toEqual({ ok: false, code: 'not-allowed' });
  for (const then of ['mute', 'hold', 'ban', 'demoted'] as const)
    expect(await hideRecent(await actUntil('moderator', then), fan.id), then).toMatchObject({
      code: 'not-allowed',
    });
  expect(await hideRecent(moderator, castIds.owner)).toMatchObject({ code: 'role-not-below' });
  expect(await hideRecent(moderator, randomUUID())).toEqual({ ok: false, code: 'not-found' });
  await db().update(sanction).set({ liftedAt: sql`now()` }).where(eq(sanction.memberId, fan.id));
  expect(await hideRecent(moderator, fan.id)).toEqual({ ok: false, code: 'not-banned' });
  expect(await statusesOf(fan.id)).toEqual({ visible: 1 });
});
