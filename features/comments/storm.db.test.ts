import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/db/client';
import { react } from '@/features/reactions/commands';
import { findSubjects, storeReactions } from '@/features/reactions/commands/reacting';
import { reactionKinds } from '@/features/reactions/kinds';
import type { Member } from '@/features/session/viewer';
import { newFans, newPost, sent } from '@/scripts/testing/stage';
import { deleteComment, postComment } from './commands';
import { editComment } from './commands/editing';
import { preparePostings, storePostings } from './commands/posting';
import type { Posting } from './commands/posting-plan';
import { findDifferences, recount } from './commands/recount';
import { setCommentStatus } from './commands/visibility';

let fans: Member[];

// Nobody's pace is used up by another test.
beforeEach(async () => {
  fans = await newFans(30);
});

/** Some say the same, and one says too much to be another's by chance. */
const long = Array.from({ length: 50 }, (_, index) => `word ${index}`).join(' ');
const words = ['축하해 🎉', '축하해🎉!!!', 'congrats', 'CONGRATS', 'so proud of you', long];

const at = <T>(list: T[], index: number): T => list[index % list.length] as T;

const unread = { earlierKey: null, matches: [], outside: 'unasked' as const };

/** The same sending as another server would store it, in a batch of its own. */
async function elsewhere(posting: Pick<Posting, 'author' | 'slug' | 'clientKey' | 'text'>) {
  const postings = [{ ...posting, ...unread, parentId: null, language: 'und', foldKey: null }];
  return storePostings(postings, await preparePostings(postings));
}

/** What somebody answers never folds. */
async function foldedYetAnswered() {
  const { rows } = await db().execute(sql`
    select c.id from comment c join comment_tally t on t.comment_id = c.id
    where c.fold_key is not null and t.replies > 0`);
  return rows;
}

test('after a storm of everything at once the tallies equal the rows', async () => {
  const wish = fc.record({
    act: fc.constantFrom(
      'post',
      'reply',
      'replay',
      'edit',
      'delete',
      'hide',
      'show',
      'react',
      'heart',
    ),
    who: fc.nat(29),
    which: fc.nat(1000),
    wanted: fc.constantFrom('on', 'off', 'toggle'),
    kind: fc.constantFrom(...reactionKinds),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 20, maxLength: 80 }), async (wishes) => {
      const slug = await newPost();
      fans = await newFans(30);
      const inputs = [sent('the first')];
      const first = await postComment(at(fans, 0), slug, at(inputs, 0));
      const known = [{ id: first.ok ? first.comment.id : '', author: at(fans, 0) }];
      await Promise.all(
        wishes.map(async ({ act, who, which, wanted, kind }) => {
          const fan = at(fans, who);
          const { id, author } = at(known, which);
          if (act === 'post' || act === 'reply') {
            const input = sent(at(words, which), { parentId: act === 'reply' ? id : null });
            inputs.push(input);
            const outcome = await postComment(fan, slug, input);
            if (outcome.ok) known.push({ id: outcome.comment.id, author: fan });
          }
          if (act === 'replay') await postComment(fan, slug, at(inputs, which));
          if (act === 'edit') await editComment(author, id, at(words, which + 1));
          if (act === 'delete') await deleteComment(author, id);
          if (act === 'hide' || act === 'show') {
            const status = act === 'hide' ? 'hidden' : 'visible';
            await db().transaction((tx) => setCommentStatus(tx, id, status));
          }
          if (act === 'react') await react(fan, { type: 'comment', id }, kind, wanted);
          if (act === 'heart') await react(fan, { type: 'post', slug }, kind, wanted);
        }),
      );
      expect(await findDifferences(db())).toEqual([]);
      expect(await foldedYetAnswered()).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test('two servers that get the same sending at once store it once, and answer alike', async () => {
  const slug = await newPost();
  for (let round = 0; round < 10; round += 1) {
    const posting = {
      author: at(fans, round),
      slug,
      clientKey: randomUUID(),
      text: `round ${round}`,
    };
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => elsewhere(posting)));
    const answers = outcomes
      .flat()
      .map((outcome) => (outcome.ok ? outcome.comment.id : outcome.code));
    expect(new Set(answers).size).toBe(1);
    expect(outcomes.flat().filter((outcome) => outcome.ok && !outcome.replayed)).toHaveLength(1);
  }
  expect(await findDifferences(db())).toEqual([]);
});

test('an answer to what a fan says again in the same batch counts the fan once', async () => {
  const slug = await newPost();
  const [fan, friend] = [at(fans, 0), at(fans, 1)];
  const said = (author: Posting['author'], parentId: string | null): Posting => ({
    author,
    slug,
    parentId,
    clientKey: randomUUID(),
    ...unread,
    text: parentId ? 'yes!' : 'congrats',
    language: 'en',
    foldKey: parentId ? null : 'congrats',
  });
  const first = [said(fan, null)];
  const [stored] = await storePostings(first, await preparePostings(first));
  if (!stored?.ok) throw new Error('The first was not stored');
  const batch = [said(friend, stored.comment.id), said(fan, null)];
  const outcomes = await storePostings(batch, await preparePostings(batch));
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await findDifferences(db())).toEqual([]);
});

test('two servers that get opposite reactions at once stay exact', async () => {
  const slug = await newPost();
  const batch = (wanted: 'on' | 'off') =>
    fans.map(({ id }) => ({ memberId: id, name: slug, kind: 'fire' as const, wanted }));
  const known = await findSubjects('post', batch('on'));
  for (let round = 0; round < 5; round += 1) {
    await Promise.all([
      storeReactions('post', batch('on'), known),
      storeReactions('post', batch('off').reverse(), known),
      storeReactions('post', batch('on').reverse(), known),
    ]);
    expect(await findDifferences(db())).toEqual([]);
  }
});

test('when more arrive than can wait, the rest are told so, and nothing of them is stored', async () => {
  const slug = await newPost();
  const crowd = await newFans(30);
  const keys = crowd.map(() => randomUUID());
  const outcomes = await Promise.all(
    Array.from({ length: 1300 }, (_, index) =>
      // The same few keys again and again: replays fill the queue as well as anything.
      postComment(at(crowd, index), slug, {
        text: 'now!',
        clientKey: at(keys, index),
        parentId: null,
      }),
    ),
  );
  const busy = outcomes.filter((outcome) => !outcome.ok);
  expect(busy.length).toBeGreaterThan(0);
  expect(new Set(busy.map((outcome) => outcome.ok || outcome.code))).toEqual(new Set(['busy']));
  const { rows } = await db().execute(sql`
    select count(*)::int as stored from comment where post_id = (select id from post where slug = ${slug})`);
  expect(rows).toEqual([{ stored: crowd.length }]);
  expect(await findDifferences(db())).toEqual([]);
});

test('a recount finds what is wrong, corrects it, and then finds nothing', async () => {
  const slug = await newPost();
  const posted = await postComment(at(fans, 1), slug, sent('count me'));
  const id = posted.ok ? posted.comment.id : '';
  const subject = { type: 'comment', id } as const;
  await react(at(fans, 2), subject, 'heart', 'on');
  await db().execute(sql`update post_tally set comments = comments + 5, fire = 3
    where post_id = (select id from post where slug = ${slug})`);
  await db().execute(sql`delete from comment_tally where comment_id = ${id}`);
  const none = { heart: 0, party: 0, clap: 0, tears: 0, fire: 0, hands: 0 };
  const found = await recount();
  expect(found).toEqual([
    {
      subject: 'post',
      id: expect.any(String),
      stored: { ...none, comments: 6, fire: 3 },
      counted: { ...none, comments: 1 },
    },
    { subject: 'comment', id, stored: null, counted: { ...none, replies: 0, heart: 1 } },
  ]);
  expect(await recount()).toEqual([]);
  expect(await react(at(fans, 3), subject, 'heart', 'on')).toMatchObject({ count: 2 });
});

test('a recount in the middle of a storm loses nothing', async () => {
  const slug = await newPost();
  const writes = fans.map((fan, index) => postComment(fan, slug, sent(`during ${index}`)));
  const counted = [recount(), recount()];
  const reactions = fans.map((fan) => react(fan, { type: 'post', slug }, 'party', 'on'));
  await Promise.all([...writes, ...counted, ...reactions]);
  expect(await findDifferences(db())).toEqual([]);
});
