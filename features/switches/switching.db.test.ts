import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { moderationEntry } from '@/db/schema/moderation';
import { post, postSwitch } from '@/db/schema/posts';
import { castIds, plantCast } from '@/db/seed/cast';
import type { CastName } from '@/db/seed/content/cast';
import { recount } from '@/features/comments/commands/recount';
import { findPulse, forgetPulse } from '@/features/live/queries';
import type { Member } from '@/features/session/viewer';
import { actUntil } from '@/scripts/testing/scene';
import { actAs, newPost } from '@/scripts/testing/stage';
import { switchPost, undoSwitch } from './commands';
import { openToAll, type PostSwitch } from './policy';

let editor: Member;
let moderator: Member;
beforeAll(async () => {
  await plantCast(db());
  editor = await actAs('editor');
  moderator = await actAs('moderator');
});

const slow = { ...openToAll, mode: 'slow', slowSeconds: 60 } as const;
const held = { ...openToAll, mode: 'hold', minimumAgeHours: 24 } as const;
const later = new Date(Date.now() + 3_600_000);
const closed: PostSwitch = { ...openToAll, mode: 'closed', message: '곧 만나요 💜', endsAt: later };

/** The row of a post's switch, and the lines of the log about it, oldest first. */
async function recordsOf(slug: string) {
  const [found] = await db().select().from(post).where(eq(post.slug, slug));
  if (!found) throw new Error('There is no such post');
  const [row] = await db().select().from(postSwitch).where(eq(postSwitch.postId, found.id));
  const entries = await db()
    .select()
    .from(moderationEntry)
    .where(eq(moderationEntry.postId, found.id))
    .orderBy(moderationEntry.id);
  return { postId: found.id, row, entries };
}

/** Switches the post as it stands. */
async function turn(slug: string, wanted: PostSwitch, member = editor) {
  const { row } = await recordsOf(slug);
  const outcome = await switchPost(member, { slug, wanted, changedAt: row?.changedAt ?? null });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.entryId;
}

describe('switching', () => {
  test('an editor closes a post, and the log says who, what, and how it was before', async () => {
    const slug = await newPost();
    const entryId = await turn(slug, closed);
    const { row, entries, postId } = await recordsOf(slug);
    expect(row).toMatchObject({ ...closed, changedBy: castIds.editor });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      id: entryId,
      action: 'switch-post',
      actorId: castIds.editor,
      actorName: editor.displayName,
      postId,
      memberId: null,
      undoes: null,
      details: {
        before: openToAll,
        after: { ...closed, endsAt: later.toISOString() },
        madeFrom: null,
      },
    });
  });

  test.each<CastName>(['moderator', 'owner'])('so does the %s', async (who) => {
    const slug = await newPost();
    await turn(slug, held, await actAs(who));
    expect((await recordsOf(slug)).row).toMatchObject(held);
  });

  test('what has ended counts as open, also in the log', async () => {
    const slug = await newPost();
    await turn(slug, closed);
    const { postId } = await recordsOf(slug);
    const past = new Date(Date.now() - 1000);
    await db().update(postSwitch).set({ endsAt: past }).where(eq(postSwitch.postId, postId));
    await turn(slug, slow);
    expect((await recordsOf(slug)).entries.at(-1)?.details).toMatchObject({ before: openToAll });
  });

  test('of two editors at once one switches it, and the other hears how it is now', async () => {
    const slug = await newPost();
    const outcomes = await Promise.all([
      switchPost(editor, { slug, wanted: closed, changedAt: null }),
      switchPost(moderator, { slug, wanted: slow, changedAt: null }),
    ]);
    const won = outcomes.findIndex(({ ok }) => ok);
    const { row, entries } = await recordsOf(slug);
    const winner = won === 0 ? editor : moderator;
    const wanted = won === 0 ? closed : slow;
    expect(entries).toHaveLength(1);
    expect(outcomes[1 - won]).toEqual({
      ok: false,
      code: 'switched-since',
      state: {
        ...wanted,
        endsAt: wanted.endsAt?.toISOString() ?? null,
        changedAt: row?.changedAt.toISOString(),
        by: winner.displayName,
      },
    });
  });

  test('a change made from an old state is refused, and nothing changes', async () => {
    const slug = await newPost();
    await turn(slug, slow);
    const { row } = await recordsOf(slug);
    await turn(slug, held, moderator);
    const before = await recordsOf(slug);
    for (const changedAt of [null, row?.changedAt ?? null])
      expect(await switchPost(editor, { slug, wanted: closed, changedAt })).toMatchObject({
        ok: false,
        code: 'switched-since',
        state: { mode: 'hold', minimumAgeHours: 24, by: moderator.displayName },
      });
    expect(await recordsOf(slug)).toEqual(before);
  });

  test('the same request twice switches once and answers the same', async () => {
    const slug = await newPost();
    const input = { slug, changedAt: null };
    const [first, second] = await Promise.all([
      switchPost(editor, { ...input, wanted: closed }),
      // Pressed again a moment later, an hour ends a moment later.
      switchPost(editor, { ...input, wanted: { ...closed, endsAt: new Date(+later + 60_000) } }),
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect((await recordsOf(slug)).entries).toHaveLength(1);
  });

  test('to switch it to what it is changes nothing', async () => {
    const slug = await newPost();
    expect(await switchPost(editor, { slug, wanted: openToAll, changedAt: null })).toEqual({
      ok: false,
      code: 'already-so',
    });
    expect((await recordsOf(slug)).entries).toEqual([]);
  });

  test('whoever looks at the post is told: its pulse moves on and says so', async () => {
    const slug = await newPost();
    const seqs: number[] = [];
    const states: string[] = [];
    for (const wanted of [slow, closed, openToAll]) {
      await turn(slug, wanted);
      forgetPulse(slug);
      const snapshot = await findPulse(slug);
      seqs.push(snapshot?.pulse.seq ?? 0);
      states.push(snapshot?.pulse.taking.mode ?? '');
    }
    expect(seqs).toEqual([1, 2, 3]);
    expect(states).toEqual(['slow', 'closed', 'open']);
    expect(await recount()).toEqual([]);
  });

  test.each(['draft', 'scheduled', 'withdrawn'] as const)(
    'a post that is %s is not found',
    async (status) => {
      const slug = await newPost({ status });
      expect(await switchPost(editor, { slug, wanted: closed, changedAt: null })).toEqual({
        ok: false,
        code: 'not-found',
      });
    },
  );

  test('fans may not, nor staff under a sanction, and nothing changes', async () => {
    const slug = await newPost();
    const entryId = await turn(slug, slow);
    const before = await recordsOf(slug);
    const changedAt = before.row?.changedAt ?? null;
    for (const member of [
      await actAs('knownfan'),
      await actAs('mutedfan'),
      await actUntil('moderator', 'mute'),
      await actUntil('editor', 'hold'),
      await actUntil('moderator', 'ban'),
      await actUntil('editor', 'demoted'),
    ]) {
      const refused = { ok: false, code: 'not-allowed' };
      expect(await switchPost(member, { slug, wanted: closed, changedAt })).toEqual(refused);
      expect(await undoSwitch(member, { slug, entryId })).toEqual(refused);
    }
    expect(await recordsOf(slug)).toEqual(before);
  });
});

describe('taking back', () => {
  test('the last change is undone in full, by anybody who may switch, and is a line too', async () => {
    const slug = await newPost();
    await turn(slug, closed);
    const entryId = await turn(slug, openToAll, moderator);
    const undone = await undoSwitch(editor, { slug, entryId });
    expect(undone).toMatchObject({ ok: true });
    const { row, entries } = await recordsOf(slug);
    expect(row).toMatchObject({ ...closed, changedBy: castIds.editor });
    expect(entries).toHaveLength(3);
    expect(entries[2]).toMatchObject({ undoes: entryId, details: { before: openToAll } });
    expect(await undoSwitch(editor, { slug, entryId })).toEqual(undone);
    expect((await recordsOf(slug)).entries).toHaveLength(3);
  });

  test('what was undone can be done again in the same way', async () => {
    const slug = await newPost();
    const entryId = await turn(slug, slow);
    const undone = await undoSwitch(editor, { slug, entryId });
    const again = undone.ok ? undone.entryId : '';
    expect(await undoSwitch(moderator, { slug, entryId: again })).toMatchObject({ ok: true });
    expect((await recordsOf(slug)).row).toMatchObject(slow);
  });

  test('a timer that ran out meanwhile does not begin anew', async () => {
    const slug = await newPost();
    const end = Date.now() + 300;
    await turn(slug, { ...closed, endsAt: new Date(end) });
    const entryId = await turn(slug, held);
    await expect.poll(() => Date.now() > end).toBe(true);
    await undoSwitch(editor, { slug, entryId });
    expect((await recordsOf(slug)).row).toMatchObject(openToAll);
  });

  test('only the last change is taken back, and only of this post', async () => {
    const slug = await newPost();
    const other = await newPost();
    const [first, second] = [await turn(slug, slow), await turn(slug, held)];
    await turn(other, slow);
    const before = [await recordsOf(slug), await recordsOf(other)];
    const refused = { ok: false, code: 'already-undone' };
    expect(await undoSwitch(editor, { slug, entryId: first })).toEqual(refused);
    expect(await undoSwitch(editor, { slug: other, entryId: second })).toEqual(refused);
    expect([await recordsOf(slug), await recordsOf(other)]).toEqual(before);
  });

  test('two who take the same change back at once do it once', async () => {
    const slug = await newPost();
    const entryId = await turn(slug, closed);
    const outcomes = await Promise.all([
      undoSwitch(editor, { slug, entryId }),
      undoSwitch(moderator, { slug, entryId }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, code: 'already-undone' });
    expect((await recordsOf(slug)).row).toMatchObject(openToAll);
  });
});
