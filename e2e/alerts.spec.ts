import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { db } from '@/db/client';
import { moderationCase } from '@/db/schema/moderation';
import { stageComment } from '@/scripts/testing/scene';
import { newPost } from '@/scripts/testing/stage';
import { ports } from './addresses';
import { startApplication } from './application';
import { expect, test } from './fixtures';

test('a server tells a webhook that something serious has waited, and ends without delay', async () => {
  const told: { type: string; data: { late: string[] } }[] = [];
  const webhook = createServer(async (request, response) => {
    told.push((await json(request)) as (typeof told)[number]);
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(webhook, 'listening');
  const postId = uuidv7();
  await newPost({ id: postId });
  const openedAt = new Date(Date.now() - 6 * 60_000);
  const commentId = await stageComment(postId, 'knownfan');
  await db()
    .insert(moderationCase)
    .values({ postId, commentId, language: 'ko', risk: 1, openedAt });
  const application = await startApplication('alerting', ports.alerting, {
    DATABASE_URL: process.env.DATABASE_URL ?? '',
    AUTH_SECRET: 'only-for-the-browser-tests-on-loopback',
    ALERT_WEBHOOK_URL: `http://127.0.0.1:${(webhook.address() as AddressInfo).port}/`,
    ALERT_SECRET: 'only-for-the-browser-tests-on-loopback',
  });
  await expect.poll(() => told.length, { timeout: 60_000 }).toBeGreaterThan(0);
  const late = expect.arrayContaining(['serious']);
  expect(told[0]).toMatchObject({ type: 'queue.late', data: { late } });
  const begun = performance.now();
  await application.stop();
  expect(performance.now() - begun).toBeLessThan(5000);
  await db()
    .update(moderationCase)
    .set({ closedAt: sql`now()`, outcome: 'kept' })
    .where(eq(moderationCase.postId, postId));
  webhook.close();
});
