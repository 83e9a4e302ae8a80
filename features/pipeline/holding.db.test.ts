import { and, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import {
  caseComment,
  casePhrase,
  commentDecision,
  moderationCase,
  moderationEntry,
  phrase,
} from '@/db/schema/moderation';
import { postSwitch } from '@/db/schema/posts';
import { deleteComment, postComment } from '@/features/comments/commands';
import { editComment } from '@/features/comments/commands/editing';
import { findDifferences } from '@/features/comments/commands/recount';
import { setCommentStatus } from '@/features/comments/commands/visibility';
import { findHeldFor } from '@/features/comments/queries/held-for';
import { findManagedComment } from '@/features/comments/queries/managed-comment';
import { findOwnComments } from '@/features/comments/queries/own-comments';
import { leave } from '@/features/members/commands/leaving';
import { reportComment } from '@/features/moderation/commands/reporting';
import { expireMatcher } from '@/features/phrases/queries';
import type { Member } from '@/features/session/viewer';
import { newFans, newPost, rowOf, sent, under } from '@/scripts/testing/stage';

let fan: Member;
let other: Member;
let slug: string;

beforeEach(async () => {
  [fan, other] = (await newFans(2)) as [Member, Member];
  slug = await newPost();
});

async function list(kind: 'refuse' | 'hold', text: string) {
  const [row] = await db()
    .insert(phrase)
    .values({ kind, text })
    .onConflictDoUpdate({ target: [phrase.text, phrase.language], set: { kind } })
    .returning({ id: phrase.id });
  await expireMatcher();
  return row?.id;
}

async function post(author: Member, text: string, parentId: string | null = null) {
  const outcome = await postComment(author, slug, sent(text, { parentId }));
  if (!outcome.ok) throw new Error(`Refused: ${outcome.code}`);
  return outcome.comment;
}

async function caseOf(commentId: string) {
  const [row] = await db()
    .select()
    .from(caseComment)
    .innerJoin(moderationCase, eq(moderationCase.id, caseComment.caseId))
    .where(eq(caseComment.commentId, commentId));
  return row && { ...row.moderation_case, judged: row.case_comment.revision };
}

const switchPost = async (values: Partial<typeof postSwitch.$inferInsert>) => {
  const postId = (await rowOf((await post(other, 'the first')).id))?.postId ?? '';
  await db()
    .insert(postSwitch)
    .values({ postId, ...values });
};

const linesOf = (memberId: string, action: string) =>
  db()
    .select()
    .from(moderationEntry)
    .where(and(eq(moderationEntry.memberId, memberId), eq(moderationEntry.action, action)));

describe('a text that is refused', () => {
  test('is told in the fan’s own words, stored with its reasons, and in the log without its words', async () => {
    const id = await list('refuse', 'gruselwort');
    const outcome = await postComment(fan, slug, sent('Such a GRUSELWORT here'));
    expect(outcome).toMatchObject({ ok: false, code: 'phrase', words: 'GRUSELWORT' });
    const [decision] = await db()
      .select()
      .from(commentDecision)
      .where(eq(commentDecision.authorId, fan.id));
    expect(decision).toMatchObject({
      verdict: 'refuse',
      commentId: null,
      text: 'Such a GRUSELWORT here',
      reasons: [{ phase: 'phrases', code: 'phrase', phrases: [{ id, found: 'GRUSELWORT' }] }],
    });
    const [line] = await linesOf(fan.id, 'refuse-comment');
    expect(line).toMatchObject({ actorId: null, reason: 'phrase', text: null });
    expect(JSON.stringify(line)).not.toContain('GRUSELWORT');
    expect(await post(fan, 'Such a nice word here')).toMatchObject({ status: 'visible' });
  });

  test('counts as written: trying words out is slowed down like writing', async () => {
    await list('refuse', 'gruselwort');
    const [fresh] = (await newFans(1, new Date())) as [Member];
    const codes: string[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const outcome = await postComment(fresh, slug, sent(`gruselwort ${attempt}`));
      codes.push(outcome.ok ? 'posted' : outcome.code);
    }
    expect(codes).toEqual([...Array(5).fill('phrase'), 'rate-limited']);
  });

  test('counts in its batch too: many at once are slowed down like one by one', async () => {
    await list('refuse', 'gruselwort');
    const [fresh] = (await newFans(1, new Date())) as [Member];
    const outcomes = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7].map((n) => postComment(fresh, slug, sent(`gruselwort ${n}`))),
    );
    const codes = outcomes.map((outcome) => (outcome.ok ? 'posted' : outcome.code));
    expect(codes).toEqual([...Array(5).fill('phrase'), ...Array(2).fill('rate-limited')]);
    expect(await linesOf(fresh.id, 'refuse-comment')).toHaveLength(5);
  });

  test('is stored with its batch or not at all: no comment comes back as its own replay', async () => {
    await list('refuse', 'gruselwort');
    await db().execute(
      sql`alter table comment_decision add constraint away check (text <> 'x gruselwort')`,
    );
    try {
      const outcomes = await Promise.allSettled([
        postComment(fan, slug, sent('x gruselwort')),
        postComment(other, slug, sent('congrats')),
      ]);
      expect(outcomes).toMatchObject([
        { status: 'rejected' },
        { status: 'fulfilled', value: { ok: true, replayed: false } },
      ]);
    } finally {
      await db().execute(sql`alter table comment_decision drop constraint away`);
    }
  });

  test('takes none of its batch with it', async () => {
    await list('refuse', 'gruselwort');
    await list('hold', 'naja');
    const outcomes = await Promise.all([
      postComment(fan, slug, sent('gruselwort')),
      postComment(other, slug, sent('naja')),
      postComment(other, slug, sent('축하해')),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.comment.status : outcome.code))).toEqual(
      ['phrase', 'held', 'visible'],
    );
    expect(await findDifferences(db())).toEqual([]);
  });

  test('leaves an edited comment as it was', async () => {
    await list('refuse', 'gruselwort');
    const { id } = await post(fan, 'fine');
    expect(await editComment(fan, id, 'a gruselwort')).toMatchObject({ ok: false, code: 'phrase' });
    expect(await rowOf(id)).toMatchObject({ text: 'fine', revision: 1, status: 'visible' });
    expect(await linesOf(fan.id, 'refuse-comment')).toHaveLength(1);
  });
});

describe('a text that is held', () => {
  test('waits in a case with its reasons, its phrase and a line in the log', async () => {
    const phraseId = await list('hold', 'naja');
    const comment = await post(fan, 'naja!');
    expect(comment.status).toBe('held');
    const opened = await caseOf(comment.id);
    expect(opened).toMatchObject({ held: 1, risk: 1, byNewMember: false, closedAt: null });
    const listed = await db()
      .select({ phraseId: casePhrase.phraseId })
      .from(casePhrase)
      .where(eq(casePhrase.caseId, opened?.id ?? ''));
    expect(listed).toEqual([{ phraseId }]);
    const [line] = await linesOf(fan.id, 'hold-comment');
    expect(line).toMatchObject({
      actorId: null,
      commentId: comment.id,
      text: null,
      revision: 1,
    });
    expect(await findDifferences(db())).toEqual([]);
  });

  test('is gone for good when its author deletes it: nothing repeats its words', async () => {
    await list('hold', 'naja');
    const { id } = await post(fan, 'naja, secretly');
    await editComment(fan, id, 'naja, not so secretly');
    await deleteComment(fan, id);
    const decisions = await db().$count(commentDecision, eq(commentDecision.commentId, id));
    expect(decisions).toBe(0);
    const lines = await linesOf(fan.id, 'hold-comment');
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toContain('naja');
  });

  test('keeps its remarks when its author leaves it behind; what was refused goes', async () => {
    await list('hold', 'naja');
    await list('refuse', 'gruselwort');
    const { id } = await post(fan, 'naja');
    await postComment(fan, slug, sent('gruselwort'));
    const refused = eq(commentDecision.text, 'gruselwort');
    expect(await db().$count(commentDecision, refused)).toBeGreaterThan(0);
    expect(await leave(fan.id, 'keep')).toMatchObject({ ok: true });
    const [kept] = await db()
      .select()
      .from(commentDecision)
      .where(eq(commentDecision.commentId, id));
    expect(kept).toMatchObject({ authorId: null, reasons: [{ code: 'phrase' }] });
    const left = and(refused, eq(commentDecision.authorId, fan.id));
    expect(await db().$count(commentDecision, left)).toBe(0);
  });

  test('waits in one case with others that say the same on the post', async () => {
    await list('hold', 'naja');
    const first = await post(fan, 'naja 🎉');
    const second = await post(other, 'NAJA 🎉🎉!!');
    const alone = await post(other, 'naja', first.id).catch(() => null);
    expect(alone).toBeNull();
    const opened = await caseOf(first.id);
    expect(opened).toMatchObject({ held: 2 });
    expect((await caseOf(second.id))?.id).toBe(opened?.id);
  });

  test('waits because of its post, its author, or a link of somebody new', async () => {
    await switchPost({ mode: 'hold' });
    const [fresh] = (await newFans(1, new Date())) as [Member];
    const byPost = await post(fan, 'on a post that holds');
    slug = await newPost();
    const byAuthor = await post(under(fan, 'hold'), 'by one who is on hold');
    const byLink = await post(fresh, 'look: https://example.com');
    for (const { id, status } of [byPost, byAuthor, byLink]) {
      expect(status).toBe('held');
      expect(await caseOf(id)).toMatchObject({ risk: 0, held: 1 });
    }
    expect(await caseOf(byLink.id)).toMatchObject({ byNewMember: true });
  });
});

describe('the author of what waits is told why', () => {
  const toldOf = async (author: Member, id: string) => ({
    overlay: (await findOwnComments(author.id, slug)).find((own) => own.id === id)?.heldFor,
    page: (await findManagedComment(id, author))?.heldFor,
    answer: await findHeldFor(id),
  });
  const all = (heldFor: string | undefined) => ({
    overlay: heldFor,
    page: heldFor,
    answer: heldFor,
  });

  test('where it is the post, a link or repetition', async () => {
    const [fresh] = (await newFans(1, new Date())) as [Member];
    const { id } = await post(fresh, 'look: https://example.com');
    expect(await toldOf(fresh, id)).toEqual(all('link'));
    expect((await findManagedComment(id, other))?.heldFor).toBeUndefined();
    await switchPost({ mode: 'hold' });
    expect(await toldOf(fan, (await post(fan, 'read me')).id)).toEqual(all('post-holds'));
  });

  test('not where it is a phrase, a sanction or reports, nor once it is published', async () => {
    await list('hold', 'naja');
    const phrase = await post(fan, 'naja');
    const sanctioned = await post(under(fan, 'hold'), 'on hold');
    const reported = await post(fan, 'reported');
    for (const reporter of await newFans(3))
      await reportComment(reporter, { commentId: reported.id, reason: 'hateful', note: null });
    expect((await rowOf(reported.id))?.status).toBe('held');
    for (const { id } of [phrase, sanctioned, reported])
      expect(await toldOf(fan, id)).toEqual(all(undefined));
    const [fresh] = (await newFans(1, new Date())) as [Member];
    const { id } = await post(fresh, 'see www.example.com');
    await db().transaction((tx) => setCommentStatus(tx, id, 'visible'));
    expect(await toldOf(fresh, id)).toMatchObject({ overlay: undefined, page: undefined });
  });
});

describe('an edit', () => {
  test('that would be held leaves every page and count, and waits', async () => {
    await list('hold', 'naja');
    const { id } = await post(fan, 'congrats');
    await post(other, 'congrats');
    expect(await editComment(fan, id, 'naja')).toMatchObject({ comment: { status: 'held' } });
    expect(await rowOf(id)).toMatchObject({ status: 'held', revision: 2, text: 'naja' });
    expect(await caseOf(id)).toMatchObject({ held: 1, judged: 2 });
    expect(await findDifferences(db())).toEqual([]);
  });

  test('that would be held keeps what was reported before, and its danger', async () => {
    await list('hold', 'naja');
    const { id } = await post(fan, 'I can’t any more');
    await reportComment(other, { commentId: id, reason: 'self-harm', note: null });
    await editComment(fan, id, 'naja');
    expect(await caseOf(id)).toMatchObject({ held: 1, risk: 2, reportWeight: 1 });
  });

  test('of what waits stays waiting, in its new words', async () => {
    await list('hold', 'naja');
    const { id } = await post(fan, 'naja');
    const others = await post(other, 'naja');
    const before = await caseOf(id);
    expect(await editComment(fan, id, 'lovely')).toMatchObject({ comment: { status: 'held' } });
    const after = await caseOf(id);
    expect(after?.id).not.toBe(before?.id);
    expect(after).toMatchObject({ held: 1, judged: 2, edited: true, closedAt: null });
    expect(await caseOf(others.id)).toMatchObject({ id: before?.id, held: 1, closedAt: null });
  });

  test('of what was alone in its case closes that case', async () => {
    await list('hold', 'naja');
    const { id } = await post(fan, 'naja');
    const before = await caseOf(id);
    await editComment(fan, id, 'lovely');
    const [closed] = await db()
      .select()
      .from(moderationCase)
      .where(eq(moderationCase.id, before?.id ?? ''));
    expect(closed).toMatchObject({ held: 0, outcome: 'gone', closedBy: null });
  });

  test('that nothing is said against is published at once', async () => {
    const { id } = await post(fan, 'congrats');
    expect(await editComment(fan, id, 'congratulations')).toMatchObject({
      comment: { status: 'visible' },
    });
    expect(await caseOf(id)).toBeUndefined();
  });
});

test('a slow post asks for patience, per member and post', async () => {
  await switchPost({ mode: 'slow', slowSeconds: 60 });
  expect((await post(fan, 'one')).status).toBe('visible');
  const again = await postComment(fan, slug, sent('two'));
  expect(again).toMatchObject({ ok: false, code: 'slow', retryAfter: expect.any(Number) });
  slug = await newPost();
  expect((await post(fan, 'elsewhere')).status).toBe('visible');
});

test('what was refused on a slow post may be put in other words at once', async () => {
  await switchPost({ mode: 'slow', slowSeconds: 600 });
  await list('refuse', 'gruselwort');
  const refused = await postComment(fan, slug, sent('a gruselwort'));
  expect(refused).toMatchObject({ ok: false, code: 'phrase' });
  expect((await post(fan, 'a nice word')).status).toBe('visible');
});

test('an edit is not compared with the words it replaces', async () => {
  const long = 'So proud of you that I had to write a whole paragraph about all of it';
  const { id } = await post(fan, long);
  await post(fan, `${long}!`);
  expect(await editComment(fan, id, `${long}?`)).toMatchObject({ comment: { status: 'visible' } });
});

test('a switch that has ended is none', async () => {
  await switchPost({ mode: 'closed', endsAt: new Date(Date.now() - 1000) });
  expect((await post(fan, 'open again')).status).toBe('visible');
});
