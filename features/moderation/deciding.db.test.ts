import { and, eq, inArray, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { caseComment, moderationCase, moderationEntry, report } from '@/db/schema/moderation';
import { plantCast } from '@/db/seed/cast';
import { deleteComment, postComment } from '@/features/comments/commands';
import { editComment } from '@/features/comments/commands/editing';
import { findDifferences } from '@/features/comments/commands/recount';
import { findOwnComments } from '@/features/comments/queries/own-comments';
import type { Member } from '@/features/session/viewer';
import { actAs, newFans, newPost, rowOf, sent, under } from '@/scripts/testing/stage';
import { hideComment } from './commands';
import { claimCase } from './commands/claiming';
import { decideCase } from './commands/deciding';
import { reportComment } from './commands/reporting';
import { undoBatch } from './commands/undoing';
import type { DecideInput } from './input';
import { findQueue } from './queries';
import { findOwnReports } from './queries/own-reports';

let fans: Member[];
let moderator: Member;
let owner: Member;
let slug: string;

beforeAll(() => plantCast(db()));
beforeEach(async () => {
  fans = await newFans(6);
  moderator = await actAs('moderator');
  owner = await actAs('owner');
  slug = await newPost();
});

const fan = (index: number) => fans[index] as Member;

async function post(author: Member, text: string) {
  const outcome = await postComment(author, slug, sent(text));
  if (!outcome.ok) throw new Error(`Refused: ${outcome.code}`);
  return outcome.comment.id;
}

/** One after the other: each is a batch of its own. */
async function held(text: string, authors: Member[] = [fan(0)]) {
  const ids: string[] = [];
  for (const author of authors) ids.push(await post(under(author, 'hold'), text));
  return ids;
}

async function caseOf(commentId: string) {
  const [row] = await db()
    .select({ found: moderationCase })
    .from(caseComment)
    .innerJoin(moderationCase, eq(moderationCase.id, caseComment.caseId))
    .where(eq(caseComment.commentId, commentId));
  if (!row) throw new Error(`${commentId} is in no case`);
  return row.found;
}

const publish = (commentId: string, more: object = {}): DecideInput => ({
  verdict: 'publish',
  commentId,
  revision: 1,
  note: null,
  reason: null,
  takeOver: false,
  ...more,
});
const hide = (commentId: string, more: object = {}): DecideInput => ({
  ...publish(commentId),
  verdict: 'hide',
  reason: 'spam',
  ...more,
});

async function decide(by: Member, commentId: string, input = publish(commentId)) {
  return decideCase(by, (await caseOf(commentId)).id, input);
}

async function batchOf(outcome: Awaited<ReturnType<typeof decide>>) {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.code}`);
  return outcome.batchId;
}

const statusOf = async (id: string) => (await rowOf(id))?.status;
const lines = (batchId: string) =>
  db().select().from(moderationEntry).where(eq(moderationEntry.batchId, batchId));

describe('what is held', () => {
  test('is published, counted and closed; and taken back as if nothing had been', async () => {
    const [id] = (await held('a quiet word')) as [string];
    const batchId = await batchOf(await decide(moderator, id));
    expect(await statusOf(id)).toBe('visible');
    expect(await caseOf(id)).toMatchObject({
      outcome: 'published',
      closedBy: moderator.id,
      held: 0,
    });
    expect(await lines(batchId)).toMatchObject([{ action: 'approve-comment', commentId: id }]);
    expect(await undoBatch(moderator, batchId)).toMatchObject({ ok: true, undone: 1 });
    expect(await statusOf(id)).toBe('held');
    expect(await caseOf(id)).toMatchObject({ closedAt: null, outcome: null, held: 1 });
    expect(await undoBatch(moderator, batchId)).toEqual({ ok: false, code: 'already-undone' });
    expect(await findDifferences(db())).toEqual([]);
  });

  test('and decided long after it came, then taken back, waits anew', async () => {
    const [id] = (await held('an old word')) as [string];
    const { id: caseId } = await caseOf(id);
    const yesterday = new Date(Date.now() - 86_400_000);
    await db()
      .update(moderationCase)
      .set({ openedAt: yesterday })
      .where(eq(moderationCase.id, caseId));
    const batchId = await batchOf(await decide(moderator, id));
    expect((await caseOf(id)).openedAt).toEqual(yesterday);
    await undoBatch(moderator, batchId);
    expect((await caseOf(id)).openedAt.getTime()).toBeGreaterThan(Date.now() - 60_000);
  });

  test('is found by each of its fans, and stands in the queue of a moderator who said so too', async () => {
    const [, second] = await held('all of us 🎉', [moderator, fan(1), fan(2)]);
    const shown = async (handle: string) =>
      (await findQueue(moderator.id, { tab: 'waiting', post: slug, fan: handle }, null, 'en'))
        .items;
    expect((await shown(fan(2).handle)).map(({ id }) => id)).toEqual([second]);
    expect(await shown(fan(3).handle)).toEqual([]);
    expect(await decide(moderator, `${second}`)).toMatchObject({ ok: true, decided: 2 });
  });

  test('is decided as one with what says the same, by everybody', async () => {
    const ids = await held('축하해 🎉', [fan(0), fan(1), fan(2)]);
    const batchId = await batchOf(await decide(moderator, ids[1] as string));
    expect(await Promise.all(ids.map(statusOf))).toEqual(['visible', 'visible', 'visible']);
    expect(await lines(batchId)).toHaveLength(3);
    expect(await findDifferences(db())).toEqual([]);
    await undoBatch(moderator, batchId);
    expect(await Promise.all(ids.map(statusOf))).toEqual(['held', 'held', 'held']);
    expect(await findDifferences(db())).toEqual([]);
  });

  test('a new one of the same words waits in a case of its own after a decision and its undoing', async () => {
    const [first] = (await held('the same words')) as [string];
    const batchId = await batchOf(await decide(moderator, first));
    const [second] = (await held('the same words', [fan(1)])) as [string];
    await undoBatch(moderator, batchId);
    expect((await caseOf(second)).id).not.toBe((await caseOf(first)).id);
    expect(await caseOf(first)).toMatchObject({ closedAt: null, held: 1 });
  });

  test('is hidden with a reason', async () => {
    const [id] = (await held('a loud word')) as [string];
    const batchId = await batchOf(await decide(moderator, id, hide(id, { note: 'twice today' })));
    expect(await statusOf(id)).toBe('hidden');
    expect(await lines(batchId)).toMatchObject([
      { action: 'hide-comment', reason: 'spam', note: 'twice today', details: { before: 'held' } },
    ]);
    expect(await undoBatch(moderator, batchId)).toMatchObject({ ok: true });
    expect(await statusOf(id)).toBe('held');
  });

  test('waits on for the rest of a group larger than a transaction takes', async () => {
    const [first] = (await held('a crowd says so')) as [string];
    const { id } = await caseOf(first);
    await db().execute(sql`
      with author as (
        insert into member (id, email, handle, display_name, joined_at)
        select uuidv7(), n || ${slug} || '@stage.example', left(replace(uuidv7()::text, '-', ''), 14) || lpad(n::text, 5, '0'), n::text, '2025-01-01'
        from generate_series(1, 1200) n returning id
      ), said as (
        insert into comment (id, post_id, author_id, client_key, text, language, fold_key, status)
        select uuidv7(), (select post_id from comment where id = ${first}), id, gen_random_uuid(),
          'a crowd says so', 'en', 'acrowdsaysso', 'held' from author returning id, post_id
      ), tallied as (
        insert into comment_tally (comment_id, post_id) select id, post_id from said
      )
      insert into case_comment (comment_id, case_id, revision) select id, ${id}, 1 from said`);
    const outcome = await decide(moderator, first);
    expect(outcome).toMatchObject({ ok: true, decided: 1201 });
    expect(await caseOf(first)).toMatchObject({ outcome: 'published', held: 0 });
    expect(await findDifferences(db())).toEqual([]);
    const batchId = await batchOf(outcome);
    expect(await undoBatch(moderator, batchId)).toMatchObject({ ok: true, undone: 1201 });
    expect(await caseOf(first)).toMatchObject({ closedAt: null, held: 1201 });
    expect(await findDifferences(db())).toEqual([]);
  });
});

describe('what is reported', () => {
  const flag = (by: Member, commentId: string, reason: 'spam' | 'self-harm' | 'hateful' = 'spam') =>
    reportComment(by, { commentId, reason, note: null });
  const openReports = (commentId: string) =>
    db().$count(report, and(eq(report.commentId, commentId), sql`${report.closedAt} is null`));

  test('is kept, its reports dismissed; and taken back they are open again', async () => {
    const id = await post(fan(0), 'hello there');
    await flag(fan(1), id);
    const batchId = await batchOf(await decide(moderator, id));
    expect(await caseOf(id)).toMatchObject({ outcome: 'kept' });
    const [answered] = await db().select().from(report).where(eq(report.commentId, id));
    expect(answered).toMatchObject({ outcome: 'dismissed', closedBy: moderator.id });
    await undoBatch(moderator, batchId);
    expect(await openReports(id)).toBe(1);
    expect(await caseOf(id)).toMatchObject({ closedAt: null, reportWeight: 1 });
  });

  test('is held by itself at the third report of fans who are known', async () => {
    const id = await post(fan(0), 'hello there');
    for (const index of [1, 2]) await flag(fan(index), id);
    expect(await statusOf(id)).toBe('visible');
    expect(await flag(fan(3), id)).toEqual({ ok: true, slug });
    expect(await statusOf(id)).toBe('held');
    expect(await caseOf(id)).toMatchObject({ held: 1, reportWeight: 3 });
    expect(await findDifferences(db())).toEqual([]);
    await decide(moderator, id);
    expect(await statusOf(id)).toBe('visible');
    expect(await openReports(id)).toBe(0);
  });

  test('is decided as one with what says the same and was reported too', async () => {
    const ids: string[] = [];
    for (const index of [0, 1, 2]) ids.push(await post(fan(index), 'buy my tickets'));
    const [first, second, third] = ids as [string, string, string];
    const untouched = await post(fan(3), 'buy my tickets');
    await flag(fan(4), first, 'spam');
    await flag(fan(5), second, 'self-harm');
    await flag(moderator, third);
    expect((await caseOf(second)).id).toBe((await caseOf(first)).id);
    expect(await caseOf(first)).toMatchObject({ risk: 2, reportWeight: 3, held: 0 });
    const { items } = await findQueue(owner.id, { tab: 'reported', post: slug }, null, 'en');
    expect(items).toMatchObject([{ id: first, waiting: { count: 3 } }]);
    const reasons = items[0]?.reasons.map(({ reason, count }) => [reason, count]);
    expect(reasons).toEqual([
      ['spam', 2],
      ['self-harm', 1],
    ]);
    const outcome = await decide(owner, first, hide(first));
    expect(outcome).toMatchObject({ ok: true, decided: 3 });
    expect(await Promise.all([...ids, untouched].map(statusOf))).toEqual([
      'hidden',
      'hidden',
      'hidden',
      'visible',
    ]);
    await undoBatch(owner, await batchOf(outcome));
    expect(await caseOf(first)).toMatchObject({ closedAt: null, reportWeight: 3 });
    expect(await findDifferences(db())).toEqual([]);
  });

  test('and edited leaves those whose words it no longer says, and takes its reports along', async () => {
    const [first, second] = [await post(fan(0), 'the same'), await post(fan(1), 'the same')];
    for (const id of [first, second]) await flag(fan(2), id, 'hateful');
    const { id: caseId } = await caseOf(first);
    await editComment(fan(1), second, 'no longer the same');
    expect(await caseOf(first)).toMatchObject({ id: caseId, reportWeight: 1, closedAt: null });
    const own = await caseOf(second);
    expect(own).toMatchObject({ reportWeight: 1, risk: 1, edited: false, closedAt: null });
    expect(own.id).not.toBe(caseId);
    await editComment(fan(1), second, 'and once more');
    expect((await caseOf(second)).id).toBe(own.id);
  });

  test('is not held for who reports falsely again and again', async () => {
    const liar = fan(1);
    for (let index = 0; index < 8; index += 1) {
      const innocent = await post(fan(0), `innocent ${index}`);
      await flag(liar, innocent);
      await decide(moderator, innocent);
    }
    const id = await post(fan(0), 'innocent again');
    await flag(liar, id);
    expect((await caseOf(id)).reportWeight).toBeCloseTo(0.2);
  });

  test('of staff stays until a moderator has read it', async () => {
    const id = await post(await actAs('editor'), 'an announcement');
    for (const index of [1, 2, 3, 4]) await flag(fan(index), id);
    expect(await statusOf(id)).toBe('visible');
  });

  test('by who has cried wolf often goes in the usual order', async () => {
    const liar = fan(1);
    for (let index = 0; index < 8; index += 1) {
      const innocent = await post(fan(0), `no danger ${index}`);
      await flag(liar, innocent);
      await decide(moderator, innocent);
    }
    const id = await post(fan(0), 'no danger at all');
    await flag(liar, id, 'self-harm');
    expect(await caseOf(id)).toMatchObject({ risk: 0 });
  });

  test('as somebody in danger goes before everything else', async () => {
    const id = await post(fan(0), 'I can’t any more');
    await flag(fan(1), id);
    expect(await caseOf(id)).toMatchObject({ risk: 0 });
    await flag(fan(2), id, 'self-harm');
    expect(await caseOf(id)).toMatchObject({ risk: 2 });
  });

  test('and hidden from its own page leaves the queue too', async () => {
    const id = await post(fan(0), 'hello there');
    await flag(fan(1), id);
    await hideComment(moderator, { commentId: id, revision: 1, reason: 'spam', note: null });
    expect(await caseOf(id)).toMatchObject({ outcome: 'hidden', closedBy: moderator.id });
  });

  test('and deleted by its author leaves the queue', async () => {
    const id = await post(fan(0), 'hello there');
    await flag(fan(1), id);
    await deleteComment(fan(0), id);
    expect(await caseOf(id)).toMatchObject({ outcome: 'gone', closedBy: null });
  });

  test('and edited after the decision comes back for another look', async () => {
    const id = await post(fan(0), 'hello there');
    await flag(fan(1), id);
    await decide(moderator, id);
    await editComment(fan(0), id, 'hello again');
    expect(await caseOf(id)).toMatchObject({ closedAt: null, edited: true });
    const batchId = await batchOf(await decide(moderator, id, publish(id, { revision: 2 })));
    expect(await caseOf(id)).toMatchObject({ outcome: 'kept', edited: false });
    await undoBatch(moderator, batchId);
    expect(await caseOf(id)).toMatchObject({ closedAt: null, edited: true });
  });

  test('and edited, then deleted, leaves nothing to look at', async () => {
    const id = await post(fan(0), 'hello there');
    await flag(fan(1), id);
    await decide(moderator, id);
    await editComment(fan(0), id, 'hello again');
    await deleteComment(fan(0), id);
    expect(await caseOf(id)).toMatchObject({ outcome: 'gone', closedBy: null, edited: false });
  });

  test('and held by itself, then edited, keeps what was reported of it', async () => {
    const id = await post(fan(0), 'hello there');
    for (const index of [1, 2, 3]) await flag(fan(index), id);
    await editComment(fan(0), id, 'hello again');
    expect(await caseOf(id)).toMatchObject({ held: 1, edited: true, reportWeight: 3 });
  });
});

describe('two moderators', () => {
  test('who decide at once: one does, the other is told', async () => {
    const [id] = (await held('at once')) as [string];
    const outcomes = await Promise.all([decide(moderator, id), decide(owner, id, hide(id))]);
    const [done] = outcomes.filter(({ ok }) => ok);
    const [told] = outcomes.filter(({ ok }) => !ok);
    expect(told).toMatchObject({ code: 'already-decided' });
    expect(await lines(await batchOf(done as never))).toHaveLength(1);
    expect(await findDifferences(db())).toEqual([]);
  });

  test.each(['publish', 'hide'] as const)(
    'who decide at once about what is reported: one does (%s first)',
    async (verdict) => {
      const id = await post(fan(0), 'reported at once');
      await reportComment(fan(1), { commentId: id, reason: 'spam', note: null });
      const { id: caseId } = await caseOf(id);
      const inputs = [publish(id), hide(id)];
      if (verdict === 'hide') inputs.reverse();
      const [first, second] = inputs as [DecideInput, DecideInput];
      const outcomes = await Promise.all([
        decideCase(moderator, caseId, first),
        decideCase(owner, caseId, second),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const told = outcomes.find(({ ok }) => !ok);
      expect(told).toMatchObject({ code: 'already-decided', by: expect.any(String) });
      const decided = ['hide-comment', 'dismiss-reports'] as const;
      const found = await db()
        .select()
        .from(moderationEntry)
        .where(
          and(eq(moderationEntry.commentId, id), inArray(moderationEntry.action, [...decided])),
        );
      expect(found).toHaveLength(1);
    },
  );

  test('who decided before is told so, and by what it can be taken back', async () => {
    const [id] = (await held('once more')) as [string];
    const batchId = await batchOf(await decide(moderator, id));
    expect(await decide(moderator, id)).toMatchObject({ code: 'already-decided', batchId });
    expect(await decide(owner, id)).toEqual({
      ok: false,
      code: 'already-decided',
      by: moderator.displayName,
      batchId: undefined,
    });
  });

  test('who take the same back twice at once do it once', async () => {
    const id = await post(fan(0), 'kept and taken back');
    await reportComment(fan(1), { commentId: id, reason: 'spam', note: null });
    const batchId = await batchOf(await decide(moderator, id));
    const undoings = await Promise.all([
      undoBatch(moderator, batchId),
      undoBatch(moderator, batchId),
    ]);
    expect(undoings.filter(({ ok }) => ok)).toHaveLength(1);
    expect(undoings).toContainEqual({ ok: false, code: 'already-undone' });
  });

  test('do not collide over a claim, which can be taken over and ends', async () => {
    const [id] = (await held('claimed')) as [string];
    const { id: caseId } = await caseOf(id);
    expect(await claimCase(moderator, caseId, false)).toEqual({ ok: true });
    expect(await claimCase(moderator, caseId, false)).toEqual({ ok: true });
    const told = { ok: false, code: 'claimed', by: moderator.displayName };
    expect(await claimCase(owner, caseId, false)).toEqual(told);
    expect(await decide(owner, id)).toEqual(told);
    expect(await claimCase(owner, caseId, true)).toEqual({ ok: true });
    expect(await decide(moderator, id)).toMatchObject({ code: 'claimed' });
    await db()
      .update(moderationCase)
      .set({ claimedUntil: new Date(Date.now() - 1000) })
      .where(eq(moderationCase.id, caseId));
    expect(await decide(moderator, id)).toMatchObject({ ok: true });
    expect(await claimCase(moderator, caseId, false)).toMatchObject({ code: 'already-decided' });
  });

  test('cannot take back what the other did', async () => {
    const [id] = (await held('not yours')) as [string];
    const batchId = await batchOf(await decide(moderator, id));
    expect(await undoBatch(owner, batchId)).toEqual({ ok: false, code: 'not-found' });
  });

  test('a later decision is not taken back with an earlier one', async () => {
    const [id] = (await held('decided twice')) as [string];
    const batchId = await batchOf(await decide(moderator, id));
    await hideComment(owner, { commentId: id, revision: 1, reason: 'spam', note: null });
    expect(await undoBatch(moderator, batchId)).toEqual({ ok: false, code: 'already-undone' });
    expect(await statusOf(id)).toBe('hidden');
  });
});

describe('refused', () => {
  test('are other words than were read', async () => {
    const id = await post(fan(0), 'hello there');
    await reportComment(fan(1), { commentId: id, reason: 'spam', note: null });
    await editComment(fan(0), id, 'hello again');
    expect(await decide(moderator, id)).toEqual({
      ok: false,
      code: 'edited-since',
      revision: 2,
      text: 'hello again',
    });
  });

  test('are one’s own, a higher role’s, and whoever is no moderator', async () => {
    const own = await post(moderator, 'mine');
    const owners = await post(owner, 'the owner’s');
    const fans_ = await post(fan(0), 'a fan’s');
    for (const id of [own, owners, fans_])
      await reportComment(fan(1), { commentId: id, reason: 'spam', note: null });
    expect(await decide(moderator, own)).toMatchObject({ code: 'own-comment' });
    expect(await decide(moderator, owners, hide(owners))).toMatchObject({ code: 'higher-role' });
    for (const who of [fan(2), await actAs('editor'), under(moderator, 'mute')])
      expect(await decide(who, fans_)).toMatchObject({ code: 'not-allowed' });
    expect(await undoBatch(fan(2), crypto.randomUUID())).toEqual({
      ok: false,
      code: 'not-allowed',
    });
    expect(await claimCase(fan(2), (await caseOf(fans_)).id, false)).toEqual({
      ok: false,
      code: 'not-allowed',
    });
  });

  test('is a case that nobody knows', async () => {
    const unknown = crypto.randomUUID();
    expect(await decideCase(moderator, unknown, publish(unknown))).toMatchObject({
      code: 'not-found',
    });
    expect(await claimCase(moderator, unknown, false)).toMatchObject({ code: 'not-found' });
    expect(await undoBatch(moderator, unknown)).toMatchObject({ code: 'not-found' });
  });
});

describe('a fan who looked out for others', () => {
  const stateOf = async (who: Member) =>
    (await findOwnReports(who.id)).map(({ outcome, status }) => [outcome, status]);

  test('learns what became of it', async () => {
    const ids = [await post(fan(0), 'one'), await post(fan(0), 'two'), await post(fan(0), 'three')];
    for (const commentId of ids)
      await reportComment(fan(1), { commentId, reason: 'spam', note: null });
    const [first, second] = ids as [string, string];
    await decide(moderator, first);
    await decide(moderator, second, hide(second));
    expect(await stateOf(fan(1))).toEqual([
      [null, 'visible'],
      ['upheld', 'hidden'],
      ['dismissed', 'visible'],
    ]);
    expect(await stateOf(fan(2))).toEqual([]);
  });

  test('and worried: the author is offered help until a moderator has seen otherwise', async () => {
    const id = await post(fan(0), 'I can’t any more');
    const cared = async () => (await findOwnComments(fan(0).id, slug)).map(({ care }) => care);
    expect(await cared()).toEqual([undefined]);
    await reportComment(fan(1), { commentId: id, reason: 'self-harm', note: null });
    expect(await cared()).toEqual([true]);
    await decide(moderator, id);
    expect(await cared()).toEqual([undefined]);
  });
});
