import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GET } from '@/app/api/posts/[slug]/live/route';
import { db } from '@/db/client';
import { postComment } from '@/features/comments/commands';
import type { Member } from '@/features/session/viewer';
import { newFans, newPost, sent } from '@/scripts/testing/stage';
import { CHANNEL } from './channel';
import type { Pulse } from './pulse';
import { forgetPulse } from './queries';
import { closeHall } from './streams';

process.env.TRUST_PROXY = '1';
process.env.LIVE_CONNECTIONS = '6';
process.env.LIVE_CONNECTIONS_PER_NETWORK = '3';

let fans: Member[];
const leaving: (() => unknown)[] = [];
beforeAll(async () => {
  fans = await newFans(60);
});
afterAll(() => Promise.all(leaving.map((leave) => leave())));

let networks = 0;
function knock(slug: string, headers: Record<string, string> = {}) {
  networks += 1;
  const request = new Request(`http://localhost:3000/api/posts/${slug}/live`, {
    headers: { 'x-forwarded-for': `192.0.2.${networks}`, ...headers },
  });
  return GET(request, { params: Promise.resolve({ slug }) });
}

/** A listener of the post: what it was told so far, and how it leaves. */
async function listenTo(slug: string, headers?: Record<string, string>) {
  const response = await knock(slug, headers);
  expect(response.status).toBe(200);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const heard = { text: '', ended: false };
  const listen = async () => {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) break;
      heard.text += value;
    }
    heard.ended = true;
  };
  void listen();
  const leave = async () => reader?.cancel();
  leaving.push(leave);
  const pulses = () =>
    [...heard.text.matchAll(/^id: (\d+)\ndata: (.*)\n\n/gm)].map(([, id, data = '']) => {
      const pulse: Pulse = JSON.parse(data);
      expect(pulse.seq).toBe(Number(id));
      return pulse;
    });
  return { response, heard, pulses, leave, last: () => pulses().at(-1) };
}

async function congratulate(slug: string, fan = fans[0]) {
  if (!fan) throw new Error('No fan came');
  const outcome = await postComment(fan, slug, sent('축하해 🎉'));
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.comment.id;
}

test('who comes while the first one’s line is being laid is let in as well', async () => {
  const slug = await newPost();
  const crowd = await Promise.all([1, 2, 3, 4].map(() => listenTo(slug)));
  for (const { last } of crowd) await expect.poll(last).toMatchObject({ comments: 0 });
  await Promise.all(crowd.map(({ leave }) => leave()));
});

test('a listener is told how it stands, and of a congratulation within two seconds', async () => {
  const slug = await newPost();
  const { response, heard, last, pulses, leave } = await listenTo(slug);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
  expect(response.headers.get('x-accel-buffering')).toBe('no');
  await expect.poll(last).toMatchObject({ comments: 0, newest: [] });
  expect(heard.text).toMatch(/^retry: \d{4}\n\n/);
  const id = await congratulate(slug);
  await expect.poll(last, { timeout: 2000 }).toMatchObject({ comments: 1, newest: [id] });
  expect(pulses()).toHaveLength(2);
  await leave();
});

test('who comes back is told only what they missed', async () => {
  const slug = await newPost();
  await congratulate(slug);
  const first = await listenTo(slug);
  await expect.poll(first.last).toBeDefined();
  const seq = String(first.last()?.seq);
  await first.leave();
  const upToDate = await listenTo(slug, { 'last-event-id': seq });
  await expect.poll(() => upToDate.heard.text).toMatch(/^retry: /);
  forgetPulse(slug);
  const id = await congratulate(slug);
  const behind = await listenTo(slug, { 'last-event-id': seq });
  await expect.poll(behind.last).toMatchObject({ newest: [id, expect.any(String)] });
  await expect.poll(upToDate.last).toMatchObject({ newest: [id, expect.any(String)] });
  expect(upToDate.pulses()).toHaveLength(1);
  await Promise.all([upToDate.leave(), behind.leave()]);
});

test('a rush is told once a second, to everybody alike, and its end is not missed', async () => {
  const slug = await newPost();
  const listeners = [await listenTo(slug), await listenTo(slug)];
  const begun = performance.now();
  for (const fan of fans.slice(0, 40)) await congratulate(slug, fan);
  for (const { last } of listeners)
    await expect.poll(last, { timeout: 4000 }).toMatchObject({ comments: 40 });
  const seconds = (performance.now() - begun) / 1000;
  for (const { pulses } of listeners) expect(pulses().length).toBeLessThanOrEqual(seconds + 2);
  const [one, two] = listeners.map(({ pulses }) => pulses().at(-1));
  expect(one).toEqual(two);
  await Promise.all(listeners.map(({ leave }) => leave()));
});

test('a batch tells the servers of a post once, when it is stored', async () => {
  const [busy, quiet] = [await newPost(), await newPost()];
  const ear = new Client({ connectionString: process.env.DATABASE_URL });
  const heard: string[] = [];
  ear.on('notification', ({ payload = '' }) => heard.push(payload));
  await ear.connect();
  await ear.query(`listen ${CHANNEL}`);
  await Promise.all(fans.map((fan) => congratulate(busy, fan)));
  await congratulate(quiet);
  await expect.poll(() => heard).toContain(quiet);
  const times = heard.filter((slug) => slug === busy).length;
  expect(times).toBeGreaterThanOrEqual(1);
  expect(times).toBeLessThanOrEqual(3);
  await ear.end();
});

test('when the database’s line breaks, listeners stay and hear what happened meanwhile', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const slug = await newPost();
  const { last, heard, leave } = await listenTo(slug);
  await expect.poll(last).toMatchObject({ comments: 0 });
  const { rows } = await db().execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'lightstick live' and datname = current_database()`);
  expect(rows).toHaveLength(1);
  const id = await congratulate(slug);
  await expect.poll(last, { timeout: 10_000 }).toMatchObject({ newest: [id] });
  expect(heard.ended).toBe(false);
  const next = await congratulate(slug);
  await expect.poll(last, { timeout: 4000 }).toMatchObject({ newest: [next, id] });
  await leave();
  warn.mockRestore();
});

test('where all places are taken, or all of a network, the rest are told when to come again', async () => {
  const slug = await newPost();
  const home = { 'x-forwarded-for': '198.51.100.7' };
  const seated = [];
  for (let seat = 0; seat < 3; seat += 1) seated.push(await listenTo(slug, home));
  const refused = await knock(slug, home);
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(30);
  for (let seat = 0; seat < 3; seat += 1) seated.push(await listenTo(slug));
  expect((await knock(slug)).status).toBe(503);
  await seated[0]?.leave();
  seated.push(await listenTo(slug, home));
  expect((await knock(slug, home)).status).toBe(503);
  await Promise.all(seated.map(({ leave }) => leave()));
});

test('a post that cannot be read has no stream', async () => {
  expect((await knock(await newPost({ status: 'withdrawn' }))).status).toBe(404);
  expect((await knock('no-such-post')).status).toBe(404);
});

test('when the server ends, every stream ends, and nobody is let in any more', async () => {
  const slug = await newPost();
  const { heard } = await listenTo(slug);
  closeHall();
  await expect.poll(() => heard.ended).toBe(true);
  await expect.poll(async () => (await knock(slug)).status).toBe(503);
});
