import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import type { Member } from '@/features/session/viewer';
import { countQueries } from '@/scripts/testing/count-queries';
import { newFans, newPost, sent } from '@/scripts/testing/stage';
import { deleteComment, postComment } from './commands';
import { editComment } from './commands/editing';
import { findDifferences, recount } from './commands/recount';
import { setCommentStatus } from './commands/visibility';
import type { CommentDto } from './dto';
import { loadCommentPage, loadPermalinkPage } from './queries';
import { loadGroupPage } from './queries/group-page';

let fans: Member[];
let slug: string;

beforeEach(async () => {
  fans = await newFans(9);
  slug = await newPost();
});

const fan = (index: number): Member => fans[index % fans.length] as Member;

async function say(who: number, text: string, parentId: string | null = null) {
  const outcome = await postComment(fan(who), slug, sent(text, { parentId }));
  if (!outcome.ok) throw new Error(`Not posted: ${outcome.code}`);
  return outcome.comment.id;
}

async function sayAll(...texts: string[]) {
  const ids: string[] = [];
  for (const [index, text] of texts.entries()) ids.push(await say(index, text));
  return ids;
}

const setStatus = (id: string, status: 'visible' | 'hidden' | 'held') =>
  db().transaction((tx) => setCommentStatus(tx, id, status));

async function newest(): Promise<CommentDto[]> {
  expect(await findDifferences(db())).toEqual([]);
  return (await loadCommentPage(slug, 'newest', null))?.comments ?? [];
}

/** The newest page in short: a text for each row, with how many it stands for. */
async function rows(): Promise<string[]> {
  return (await newest()).map(({ text, group }) =>
    group ? `${text} ×${group.comments} of ${group.fans}` : `${text}`,
  );
}

describe('congratulations that say the same', () => {
  test('are shown as one from three on, where the newest of them stands', async () => {
    await sayAll('축하해 🎉', 'first!', '축하해!! 🎉🎉');
    expect(await rows()).toEqual(['축하해!! 🎉🎉', 'first!', '축하해 🎉']);
    await say(3, '축하 해~ 🎉');
    expect(await rows()).toEqual(['축하 해~ 🎉 ×3 of 3', 'first!']);
    expect((await newest())[0]?.group?.names.map(({ handle }) => handle)).toEqual(
      [3, 2, 0].map((index) => fan(index).handle),
    );
    expect((await loadCommentPage(slug, 'newest', null))?.count).toBe(4);
  });

  test('are each on their own among the oldest and the most loved', async () => {
    const ids = await sayAll('yay', 'yay', 'yay');
    for (const sort of ['oldest', 'loved'] as const) {
      const page = await loadCommentPage(slug, sort, null);
      expect(page?.comments.map(({ id }) => id).sort()).toEqual(ids);
      expect(page?.comments.every(({ group }) => group === null)).toBe(true);
    }
  });

  test('count a fan once, however often they say it', async () => {
    await say(0, 'yay');
    await say(0, 'yay!');
    const last = await say(0, 'yay!!');
    await say(1, 'yay!!!');
    expect(await rows()).toEqual(['yay!!! ×4 of 2']);
    await setStatus(last, 'hidden');
    expect(await rows()).toEqual(['yay!!! ×3 of 2']);
  });

  test('of one batch are counted as if they had come in turn', async () => {
    await Promise.all(fans.map((_, index) => say(index, 'together')));
    await Promise.all(fans.map((_, index) => say(index, 'together!')));
    expect((await rows())[0]).toMatch(/×18 of 9$/);
  });

  test('open on a page of their own, in pages that hold each once', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 35; index += 1) ids.push(await say(index, 'CONGRATS!'));
    const key = (await newest())[0]?.group?.key ?? '';
    const first = await loadGroupPage(slug, key, null);
    expect(first).toMatchObject({ group: { key, comments: 35, fans: 9 }, closed: false });
    const second = await loadGroupPage(slug, key, first?.next ?? '');
    expect(second?.next).toBeNull();
    const shown = [...(first?.comments ?? []), ...(second?.comments ?? [])].map(({ id }) => id);
    expect(shown).toEqual(ids.toReversed());
    expect(await loadGroupPage(slug, 'nobody says this', null)).toBeNull();
    expect(await loadGroupPage(slug, key, 'nonsense')).toBeNull();
  });
});

describe('a congratulation leaves those that say the same', () => {
  let ids: [string, string, string, string];

  beforeEach(async () => {
    ids = (await sayAll('yay 1', 'yay 1', 'yay 1', 'yay 1')) as typeof ids;
    expect(await rows()).toEqual(['yay 1 ×4 of 4']);
  });

  test('when it is hidden, and is among them again when it is restored', async () => {
    await setStatus(ids[3], 'hidden');
    expect(await rows()).toEqual(['yay 1 ×3 of 3']);
    expect((await newest())[0]?.id).toBe(ids[2]);
    await setStatus(ids[0], 'hidden');
    expect((await newest()).map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    await setStatus(ids[3], 'visible');
    expect((await newest())[0]).toMatchObject({ id: ids[3], group: { comments: 3 } });
  });

  test('when its author gives it other words, and joins those of the new ones', async () => {
    await say(4, 'so proud');
    await say(5, 'so proud');
    await editComment(fan(0), ids[0], 'So proud!');
    expect(await rows()).toEqual(['so proud ×3 of 3', 'yay 1 ×3 of 3']);
    await editComment(fan(0), ids[0], 'Yay 1!');
    expect(await rows()).toEqual(['so proud', 'so proud', 'yay 1 ×4 of 4']);
  });

  test('when its author deletes it', async () => {
    await deleteComment(fan(3), ids[3]);
    expect(await rows()).toEqual(['yay 1 ×3 of 3']);
    await deleteComment(fan(2), ids[2]);
    await deleteComment(fan(1), ids[1]);
    expect(await rows()).toEqual(['yay 1']);
    await deleteComment(fan(0), ids[0]);
    expect(await rows()).toEqual([]);
  });

  test('for good when somebody answers it, whatever becomes of the answer', async () => {
    const reply = await say(5, 'me too', ids[1]);
    expect((await newest()).map(({ id }) => id)).toEqual([ids[3], ids[1]]);
    await setStatus(reply, 'hidden');
    await editComment(fan(1), ids[1], 'YAY 1');
    expect(await rows()).toEqual(['yay 1 ×3 of 3', 'YAY 1']);
  });

  test('only once the answer can be seen', async () => {
    const held = await say(5, 'me too', ids[1]);
    await setStatus(held, 'held');
    const other = await say(6, 'me as well', ids[2]);
    expect(await rows()).toEqual(['yay 1', 'yay 1', 'yay 1', 'yay 1']);
    expect((await newest()).map(({ replyCount }) => replyCount)).toEqual([0, 1, 0, 0]);
    await setStatus(other, 'hidden');
  });
});

test('a permalink shows its congratulation on its own, and how many say the same', async () => {
  const [oldest, , middle] = await sayAll('yay', 'first!', 'yay', 'last!', 'yay');
  const page = await loadPermalinkPage(slug, middle ?? '');
  expect(page?.comments.map(({ text }) => text)).toEqual(['yay', 'first!']);
  expect(page?.comments[0]).toMatchObject({ id: middle, group: { comments: 3, fans: 3 } });
  expect((await loadPermalinkPage(slug, oldest ?? ''))?.comments).toHaveLength(1);
});

test('every congratulation is on one of the newest pages or in one of their groups, once', async () => {
  const texts = ['yay', 'so proud', '축하해', '🎉', 'at last', 'queen'];
  for (let index = 0; index < 130; index += 1) {
    const text = index % 3 === 0 ? `number ${index}` : (texts[(index * 7) % 6] ?? '');
    const id = await say(index, text);
    if (index % 11 === 0) await say(index + 1, 'same', id);
  }
  const seen: string[] = [];
  const count = (await loadCommentPage(slug, 'newest', null))?.count;
  let cursor: string | null = null;
  let pages = 0;
  do {
    const page = await loadCommentPage(slug, 'newest', cursor);
    for (const { id, group, replies } of page?.comments ?? []) {
      seen.push(...replies.map((reply) => reply.id));
      let next: string | null = null;
      if (!group) seen.push(id);
      else
        do {
          const inside = await loadGroupPage(slug, group.key, next);
          seen.push(...(inside?.comments ?? []).map((each) => each.id));
          next = inside?.next ?? null;
        } while (next);
    }
    pages += 1;
    cursor = page?.next ?? null;
  } while (cursor);
  expect(pages).toBe(2);
  expect(seen).toHaveLength(count ?? 0);
  expect(new Set(seen).size).toBe(seen.length);
});

test('a page costs at most four queries, however many say the same', async () => {
  const answered = await say(0, 'alone and answered');
  await say(1, 'a reply', answered);
  const cost = () => countQueries(() => loadCommentPage(slug, 'newest', null));
  for (let index = 0; index < 3; index += 1) await say(index, 'yay');
  expect(await cost()).toBe(4);
  for (let index = 0; index < 120; index += 1) await say(index, index % 2 ? 'yay' : '축하해');
  expect(await cost()).toBe(4);
  const key = (await newest())[0]?.group?.key ?? '';
  expect(await countQueries(() => loadGroupPage(slug, key, null))).toBe(2);
});

test('a recount corrects a group', async () => {
  await sayAll('recount me', 'recount me', 'recount me');
  const key = (await newest())[0]?.group?.key ?? '';
  await db().execute(
    `update comment_fold set fans = 9, newest_id = null where fold_key = '${key}'`,
  );
  const found = await recount();
  expect(found).toMatchObject([
    { subject: 'fold', foldKey: key, stored: { fans: 9 }, counted: { comments: 3, fans: 3 } },
  ]);
  expect(await rows()).toEqual(['recount me ×3 of 3']);
});
