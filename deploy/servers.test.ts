import { randomUUID } from 'node:crypto';
import { setTimeout as silence } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { plantCast } from '@/db/seed/cast';
import { startApplication } from '@/e2e/application';
import { findFreePort } from '@/scripts/testing/free-port';
import { newPost } from '@/scripts/testing/stage';
import { ask, cookieOf, type Site, send } from './testing/ask';

// No front in these tests: what is tested are the pages that each server keeps.
type Server = Site & { stop: () => Promise<void> };
let one: Server;
let other: Server;

beforeAll(async () => {
  await plantCast(db());
  one = await start('servers-one');
  other = await start('servers-other');
});
afterAll(() => Promise.all([one, other].map(({ stop }) => stop())));

async function start(name: string): Promise<Server> {
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const { stop } = await startApplication(name, port, {
    DATABASE_URL: process.env.DATABASE_URL ?? '',
    AUTH_SECRET: 'only-for-the-tests-of-several-servers',
    SITE_URL: url,
  });
  return { url, stop };
}

/** Congratulates at one server. Returns how to hide that there, once both servers show it. */
async function congratulate() {
  const slug = await newPost();
  const text = `Words of ${randomUUID()}`;
  const fan = await cookieOf('knownfan');
  const fields = { text, clientKey: randomUUID() };
  const { body } = await send(one, `/api/posts/${slug}/comments`, fields, fan);
  const { id } = JSON.parse(body).comment;
  const pages = [`/en/posts/${slug}`, `/en/posts/${slug}/comments/${id}`];
  const shown = (site: Site) =>
    Promise.all(pages.map(async (page) => (await ask(site, page)).body.includes(text)));
  for (const site of [one, other])
    await expect.poll(() => shown(site), { timeout: 10_000 }).toEqual([true, true]);
  const hide = async () => {
    const act = { revision: 1, reason: 'spam' };
    const moderator = await cookieOf('moderator');
    expect((await send(one, `/api/comments/${id}/hide`, act, moderator)).status).toBe(200);
  };
  return { shown, hide };
}

function connections() {
  return db().execute<{ pid: number }>(
    sql`select pid from pg_stat_activity
      where application_name = 'lightstick live' and datname = current_database()`,
  );
}

test('what is hidden at one server is gone from the pages of the other, which nobody asked', async () => {
  const { shown, hide } = await congratulate();
  await hide();
  expect(await shown(one)).toEqual([false, false]);
  await silence(1000);
  expect(await shown(other)).toEqual([false, false]);
});

test('and when the other could not hear it, as soon as it hears again', async () => {
  const { shown, hide } = await congratulate();
  const before = (await connections()).rows.map(({ pid }) => pid);
  expect(before).toHaveLength(2);
  await db().execute(
    sql`select pg_terminate_backend(pid) from unnest(${sql.param(before)}::int[]) pid`,
  );
  await hide();
  await expect
    .poll(async () => (await connections()).rows.filter(({ pid }) => !before.includes(pid)), {
      timeout: 10_000,
    })
    .toHaveLength(2);
  await silence(1000);
  expect(await shown(other)).toEqual([false, false]);
});
