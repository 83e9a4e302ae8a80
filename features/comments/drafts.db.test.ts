import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/db/client';
import { commentDraft } from '@/db/schema/comments';
import { post } from '@/db/schema/posts';
import { tokenHash } from '@/features/session/token';
import { newPost } from '@/scripts/testing/stage';
import { changeDraft, forgetDraft, keepDraft, type NewDraft } from './commands/drafts';
import { findDraft } from './queries/drafts';

let slug: string;

beforeEach(async () => {
  slug = await newPost();
});

const draft = (more: Partial<NewDraft> = {}): NewDraft => ({
  slug,
  parentId: null,
  clientKey: randomUUID(),
  text: '쓰다 만 축하',
  problem: null,
  ...more,
});

async function kept(more: Partial<NewDraft> = {}) {
  const outcome = await keepDraft(draft(more));
  if (!outcome.ok) throw new Error(`Not kept: ${outcome.code}`);
  return outcome.token;
}

test('a draft is opened by its token alone, which the table does not hold', async () => {
  const wanted = draft({ parentId: randomUUID(), problem: 'too-long' });
  const outcome = await keepDraft(wanted);
  const token = outcome.ok ? outcome.token : '';
  expect(await findDraft(token)).toEqual(wanted);
  expect(await findDraft(tokenHash(token))).toBeNull();
  expect(await findDraft('')).toBeNull();
  const [row] = await db()
    .select()
    .from(commentDraft)
    .where(eq(commentDraft.tokenHash, tokenHash(token)));
  expect(JSON.stringify(row)).not.toContain(token);
});

test('drafts that come together are kept apart', async () => {
  const tokens = await Promise.all(['one', 'two', 'three'].map((text) => kept({ text })));
  const found = await Promise.all(tokens.map(findDraft));
  expect(found.map((each) => each?.text)).toEqual(['one', 'two', 'three']);
});

test('a draft for a post that nobody can read is not kept, and its neighbours are', async () => {
  const hidden = await newPost({ status: 'draft', publishedAt: null });
  const outcomes = await Promise.all(
    [slug, hidden, 'never-was'].map((where) => keepDraft(draft({ slug: where }))),
  );
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, false]);
  expect(outcomes[1]).toEqual({ ok: false, code: 'not-found' });
});

test('a draft is corrected in its place, and gone once it is posted', async () => {
  const token = await kept();
  const better = draft({ text: 'better', problem: 'rate-limited' });
  expect(await changeDraft(token, better)).toBe(true);
  expect(await findDraft(token)).toMatchObject({ text: 'better', problem: 'rate-limited' });
  await forgetDraft(token);
  expect(await findDraft(token)).toBeNull();
  expect(await changeDraft(token, better)).toBe(false);
  await forgetDraft(token);
});

test('a draft is kept for a week, and not for a withdrawn post', async () => {
  const token = await kept();
  const [row] = await db()
    .select({ days: sql<number>`extract(epoch from expires_at - now())::float8 / 86400` })
    .from(commentDraft)
    .where(eq(commentDraft.tokenHash, tokenHash(token)));
  expect(row?.days).toBeCloseTo(7, 2);
  await db().update(post).set({ status: 'withdrawn' }).where(eq(post.slug, slug));
  expect(await findDraft(token)).toBeNull();
  await db().update(post).set({ status: 'published' }).where(eq(post.slug, slug));
  await db().update(commentDraft).set({ expiresAt: sql`now()` });
  expect(await findDraft(token)).toBeNull();
});
