import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/api/posts/[slug]/pulse/route';
import { db } from '@/db/client';
import { post } from '@/db/schema/posts';
import { deleteComment, postComment } from '@/features/comments/commands';
import { recount } from '@/features/comments/commands/recount';
import { react } from '@/features/reactions/commands';
import type { Member } from '@/features/session/viewer';
import { countQueries } from '@/scripts/testing/count-queries';
import { newFans, newPost, sent } from '@/scripts/testing/stage';
import { findPulse, forgetPulse } from './queries';

let fan: Member;
let other: Member;
beforeAll(async () => {
  const [first, second] = await newFans(2);
  if (!first || !second) throw new Error('No fans came');
  fan = first;
  other = second;
});

/** The pulse as it is now, not as it was a second ago. */
async function pulseNow(slug: string) {
  forgetPulse(slug);
  const snapshot = await findPulse(slug);
  if (!snapshot) throw new Error('The post has no pulse');
  return snapshot.pulse;
}

async function congratulate(slug: string, text = '축하해') {
  const outcome = await postComment(fan, slug, sent(text));
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.comment.id;
}

function ask(slug: string, headers: HeadersInit = {}) {
  const request = new Request(`http://localhost:3000/api/posts/${slug}/pulse`, { headers });
  return GET(request, { params: Promise.resolve({ slug }) });
}

test('the sequence grows with every change of what is counted, also with what is taken away', async () => {
  const slug = await newPost();
  const seen = [(await pulseNow(slug)).seq];
  const note = async () => seen.push((await pulseNow(slug)).seq);
  const id = await congratulate(slug);
  await note();
  await react(fan, { type: 'post', slug }, 'fire', 'on');
  await note();
  await react(fan, { type: 'post', slug }, 'fire', 'off');
  await note();
  await deleteComment(fan, id);
  await note();
  expect(seen).toHaveLength(5);
  expect(new Set(seen).size).toBe(5);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
});

test('what changes nothing leaves the sequence as it is', async () => {
  const slug = await newPost();
  const input = sent('once');
  await postComment(fan, slug, input);
  const before = await pulseNow(slug);
  await postComment(fan, slug, input);
  await react(fan, { type: 'post', slug }, 'heart', 'off');
  expect(await pulseNow(slug)).toEqual(before);
});

test('a recount that corrects a tally is a change', async () => {
  const slug = await newPost();
  await congratulate(slug);
  const { seq } = await pulseNow(slug);
  await db().execute(sql`update post_tally set fire = 9
    where post_id = (select id from post where slug = ${slug})`);
  await recount();
  expect(await pulseNow(slug)).toMatchObject({ seq: seq + 1, reactions: {} });
});

test('it holds the counts and the newest threads, newest first and at most 30', async () => {
  const slug = await newPost();
  const fans = await newFans(33);
  for (const each of fans) await postComment(each, slug, sent('hi'));
  const threads = (await pulseNow(slug)).newest;
  expect(threads).toHaveLength(30);
  expect(threads).toEqual(threads.toSorted().reverse());
  await postComment(fan, slug, sent('a reply', { parentId: threads[0] ?? null }));
  await react(other, { type: 'post', slug }, 'tears', 'on');
  expect(await pulseNow(slug)).toMatchObject({
    comments: 34,
    reactions: { tears: 1 },
    newest: threads,
  });
});

test('however many ask within a second, the database is asked once', async () => {
  const slug = await newPost();
  expect(await countQueries(() => Promise.all(Array.from({ length: 50 }, () => ask(slug))))).toBe(
    1,
  );
  expect(await countQueries(() => ask(slug))).toBe(0);
});

test('who has it already is answered without it, until it changes', async () => {
  const slug = await newPost();
  const first = await ask(slug);
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[^"]+"$/);
  expect(first.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=1');
  for (const known of [etag, `W/${etag}`]) {
    const again = await ask(slug, { 'if-none-match': known });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(etag);
  }
  await congratulate(slug);
  forgetPulse(slug);
  const changed = await ask(slug, { 'if-none-match': etag });
  expect(changed.status).toBe(200);
  expect(changed.headers.get('etag')).not.toBe(etag);
});

test('a post that cannot be read has no pulse', async () => {
  const slug = await newPost({ status: 'withdrawn' });
  for (const name of [slug, 'no-such-post', '../x', '-']) {
    expect((await ask(name)).status).toBe(404);
  }
  await db().update(post).set({ status: 'published' }).where(eq(post.slug, slug));
  forgetPulse(slug);
  expect((await ask(slug)).status).toBe(200);
});
