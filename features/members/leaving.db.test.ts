import { and, eq, inArray } from 'drizzle-orm';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { db } from '@/db/client';
import { commentRevision } from '@/db/schema/comments';
import { account, member, session } from '@/db/schema/members';
import { moderationEntry, report, sanction } from '@/db/schema/moderation';
import { commentReaction, postReaction } from '@/db/schema/reactions';
import { castIds, plantCast } from '@/db/seed/cast';
import { postComment } from '@/features/comments/commands';
import { editComment } from '@/features/comments/commands/editing';
import { findDifferences } from '@/features/comments/commands/recount';
import { react } from '@/features/reactions/commands';
import type { Member } from '@/features/session/viewer';
import { actAs, newFans, newPost, rowOf, sent } from '@/scripts/testing/stage';
import { leave } from './commands/leaving';
import { giveRole } from './commands/roles';

/** By itself a wait ends after a second, which a busy machine may take. */
const LONG_ENOUGH = { timeout: 10_000 };

beforeAll(() => plantCast(db()));

async function write(author: Member, slug: string, text: string, parentId?: string) {
  const outcome = await postComment(author, slug, sent(text, { parentId: parentId ?? null }));
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.comment.id;
}

/** A fan who wrote, was answered, answered, edited, reacted and reported; and who did the same to them. */
async function celebration() {
  const [fan, other] = await newFans(2);
  if (!fan || !other) throw new Error('The stage is empty');
  const slug = await newPost();
  const answered = await write(fan, slug, 'Mine, and answered');
  const theirs = await write(other, slug, 'Theirs');
  const alone = await write(fan, slug, 'Mine alone');
  const reply = await write(fan, slug, 'My reply', theirs);
  await write(other, slug, 'Their reply', answered);
  await editComment(fan, alone, 'Mine alone, better said');
  await react(fan, { type: 'post', slug }, 'heart', 'on');
  await react(other, { type: 'post', slug }, 'heart', 'on');
  await react(fan, { type: 'comment', id: theirs }, 'fire', 'on');
  await react(other, { type: 'comment', id: answered }, 'party', 'on');
  await db()
    .insert(report)
    .values({ commentId: theirs, reporterId: fan.id, reason: 'spam', revision: 1 });
  await db()
    .insert(account)
    .values({ userId: fan.id, type: 'oauth', provider: 'oidc', providerAccountId: fan.id });
  await db().insert(sanction).values({ memberId: fan.id, kind: 'warn', reason: 'A test' });
  expect(await findDifferences(db())).toEqual([]);
  return { fan, other, slug, answered, theirs, alone, reply };
}

async function countOf(slug: string) {
  const { rows } = await db().execute(
    `select comments, heart from post_tally join post on post.id = post_id where slug = '${slug}'`,
  );
  return rows[0];
}

async function expectGone(id: string) {
  expect(await db().select().from(member).where(eq(member.id, id))).toEqual([]);
  expect(await db().select().from(session).where(eq(session.userId, id))).toEqual([]);
  expect(await db().select().from(account).where(eq(account.userId, id))).toEqual([]);
  expect(await db().select().from(sanction).where(eq(sanction.memberId, id))).toEqual([]);
  expect(await db().select().from(postReaction).where(eq(postReaction.memberId, id))).toEqual([]);
  expect(await db().select().from(commentReaction).where(eq(commentReaction.memberId, id))).toEqual(
    [],
  );
}

describe('leaving', () => {
  test('with the congratulations removed: the words are gone, and every count is right', async () => {
    const { fan, slug, answered, theirs, alone, reply } = await celebration();
    expect(await leave(fan.id, 'remove')).toEqual({ ok: true, slugs: [slug] });
    await expectGone(fan.id);
    for (const id of [answered, alone, reply])
      expect(await rowOf(id)).toMatchObject({ text: '', status: 'deleted', authorId: null });
    expect(
      await db()
        .select()
        .from(commentRevision)
        .where(inArray(commentRevision.commentId, [alone])),
    ).toEqual([]);
    expect(await rowOf(theirs)).toMatchObject({ text: 'Theirs', status: 'visible' });
    expect(await countOf(slug)).toEqual({ comments: 2, heart: 1 });
    expect(await findDifferences(db())).toEqual([]);
  });

  test('with the congratulations kept: the words stay, without a name', async () => {
    const { fan, slug, answered, alone, reply } = await celebration();
    expect(await leave(fan.id, 'keep')).toEqual({ ok: true, slugs: [slug] });
    await expectGone(fan.id);
    for (const id of [answered, alone, reply])
      expect(await rowOf(id)).toMatchObject({ status: 'visible', authorId: null });
    expect((await rowOf(alone))?.text).toBe('Mine alone, better said');
    expect(await countOf(slug)).toEqual({ comments: 5, heart: 1 });
    expect(await findDifferences(db())).toEqual([]);
  });

  test('a report outlives its reporter, and names nobody', async () => {
    const { fan, theirs } = await celebration();
    await leave(fan.id, 'remove');
    expect(await db().select().from(report).where(eq(report.commentId, theirs))).toMatchObject([
      { reporterId: null, reason: 'spam' },
    ]);
  });

  test('the log keeps its lines', async () => {
    const { fan } = await celebration();
    await giveRole(await actAs('owner'), fan.id, 'moderator');
    await leave(fan.id, 'remove');
    const lines = await db()
      .select()
      .from(moderationEntry)
      .where(and(eq(moderationEntry.memberId, fan.id), eq(moderationEntry.action, 'give-role')));
    expect(lines).toHaveLength(1);
  });

  test('while others celebrate and react, every count stays right', async () => {
    const { fan, other, slug, answered } = await celebration();
    const crowd = await newFans(6);
    const outcomes = await Promise.all([
      leave(fan.id, 'remove'),
      ...crowd.flatMap((person, number) => [
        postComment(person, slug, sent(`축하해 ${number}`)),
        react(person, { type: 'post', slug }, 'heart', 'on'),
        react(person, { type: 'comment', id: answered }, 'clap', 'on'),
      ]),
      ...crowd.slice(0, 3).map((person) => leave(person.id, 'keep')),
      postComment(fan, slug, sent('A last word')),
      react(other, { type: 'post', slug }, 'fire', 'toggle'),
    ]);
    expect(outcomes[0]).toMatchObject({ ok: true });
    expect(await findDifferences(db())).toEqual([]);
  });

  test('in the moment that their last words are stored, which are refused; others’ are not', async () => {
    const [fan, other] = (await newFans(2)) as [Member, Member];
    const slug = await newPost();
    const posting = await db().transaction(async (tx) => {
      await tx.delete(member).where(eq(member.id, fan.id));
      const both = [fan, other].map((author) => postComment(author, slug, sent('Together')));
      await vi.waitFor(async () => {
        // From outside: within a transaction the first look at the activity is kept.
        const { rows } = await db().execute(
          "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
        );
        expect(rows).toHaveLength(1);
      }, LONG_ENOUGH);
      // Not awaited in here: it waits for this transaction to end.
      return { both };
    });
    const [mine, theirs] = await Promise.all(posting.both);
    expect(mine).toMatchObject({ ok: false, code: 'signed-out' });
    expect(theirs).toMatchObject({ ok: true });
    expect(await findDifferences(db())).toEqual([]);
  });

  test('once is enough', async () => {
    const [fan] = await newFans(1);
    const id = fan?.id ?? '';
    expect((await leave(id, 'remove')).ok).toBe(true);
    expect(await leave(id, 'remove')).toEqual({ ok: false, code: 'not-found' });
  });

  test('the last owner and the people of the demo stay', async () => {
    expect(await leave(castIds.knownfan, 'remove')).toEqual({ ok: false, code: 'demo' });
    const [owner] = await newFans(1);
    const id = owner?.id ?? '';
    await db().update(member).set({ role: 'fan' }).where(eq(member.id, castIds.owner));
    await db().update(member).set({ role: 'owner' }).where(eq(member.id, id));
    expect(await leave(id, 'remove')).toEqual({ ok: false, code: 'last-owner' });
    expect(await db().select().from(member).where(eq(member.id, id))).toHaveLength(1);
    await db().update(member).set({ role: 'owner' }).where(eq(member.id, castIds.owner));
    expect((await leave(id, 'remove')).ok).toBe(true);
  });
});
