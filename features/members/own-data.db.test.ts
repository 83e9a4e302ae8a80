import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { appeal, phrase, report, sanction } from '@/db/schema/moderation';
import { plantCast } from '@/db/seed/cast';
import { postComment } from '@/features/comments/commands';
import { editComment } from '@/features/comments/commands/editing';
import { expireMatcher } from '@/features/phrases/queries';
import { react } from '@/features/reactions/commands';
import { newFans, newPost, sent } from '@/scripts/testing/stage';
import { gatherOwnData } from './queries/own-data';

beforeAll(() => plantCast(db()));

test('everything kept about a fan is in their data, and nothing of anybody else', async () => {
  const [fan, other] = await newFans(2);
  if (!fan || !other) throw new Error('The stage is empty');
  const slug = await newPost();
  const mine = await postComment(fan, slug, sent('Congratulations'));
  const theirs = await postComment(other, slug, sent('From somebody else'));
  if (!mine.ok || !theirs.ok) throw new Error('The stage takes no comments');
  await editComment(fan, mine.comment.id, 'Congratulations!');
  await db()
    .insert(phrase)
    .values([
      { kind: 'refuse', text: 'gruselwort' },
      { kind: 'hold', text: 'naja' },
    ]);
  await expireMatcher();
  const held = await postComment(fan, slug, sent('naja, congratulations'));
  await postComment(fan, slug, sent('a gruselwort'));
  await react(fan, { type: 'post', slug }, 'heart', 'on');
  await react(fan, { type: 'comment', id: theirs.comment.id }, 'fire', 'on');
  await react(other, { type: 'post', slug }, 'party', 'on');
  await db()
    .insert(report)
    .values({ commentId: theirs.comment.id, reporterId: fan.id, reason: 'spam', revision: 1 });
  const [warning] = await db()
    .insert(sanction)
    .values({ memberId: fan.id, kind: 'warn', reason: 'A test', note: 'Among us' })
    .returning({ id: sanction.id });
  await db()
    .insert(appeal)
    .values({ sanctionId: warning?.id ?? '', text: 'Why?' });

  const data = await gatherOwnData(fan.id);
  expect(data).toMatchObject({
    profile: { id: fan.id, handle: fan.handle, displayName: fan.displayName },
    comments: [
      {
        post: slug,
        text: 'Congratulations!',
        status: 'visible',
        earlierTexts: [{ text: 'Congratulations' }],
      },
      { text: 'naja, congratulations', status: 'held' },
    ],
    decisions: [
      {
        post: slug,
        commentId: held.ok && held.comment.id,
        verdict: 'hold',
        reasons: ['phrase'],
        text: null,
      },
      { post: slug, commentId: null, verdict: 'refuse', reasons: ['phrase'], text: 'a gruselwort' },
    ],
    reactions: {
      posts: [{ post: slug, kind: 'heart' }],
      comments: [{ commentId: theirs.comment.id, kind: 'fire' }],
    },
    reports: [{ commentId: theirs.comment.id, reason: 'spam' }],
    sanctions: [{ kind: 'warn', reason: 'A test', appeal: { text: 'Why?', outcome: null } }],
  });
  expect(data?.sessions).toHaveLength(1);
  const written = JSON.stringify(data);
  expect(written).not.toContain('From somebody else');
  expect(written).not.toContain('Among us');
  expect(written).not.toMatch(/token/i);
});

test('nothing is kept about somebody who is not there', async () => {
  expect(await gatherOwnData(crypto.randomUUID())).toBeNull();
});
