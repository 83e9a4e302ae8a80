import type { Page } from '@playwright/test';
import { newPost } from '@/scripts/testing/stage';
import { ports } from './addresses';
import { startApplication } from './application';
import { openAsFan } from './fan';
import { expect, test } from './fixtures';
import { congratulate } from './knock';

const withCover = { coverSrc: '/icons/icon-192.png' };
const streamOf = (slug: string) => new RegExp(`/api/posts/${slug}/live$`);

/** Opens a post of this test's own and waits until its stream has told how things stand. */
async function openListening(page: Page, slug: string) {
  const stream = page.waitForResponse(streamOf(slug));
  await page.goto(`/en/posts/${slug}`);
  const response = await stream;
  expect(response.status()).toBe(200);
  expect(response.request().resourceType()).toBe('eventsource');
}

function announced(page: Page, words: string) {
  return page.getByRole('status').getByRole('button', { name: words });
}

test('a fan congratulates, and another reader is told without a reload', async ({
  page,
  browser,
}) => {
  const slug = await newPost(withCover);
  await openListening(page, slug);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const { context } = await openAsFan(browser);
  const first = await congratulate(context, slug, '축하해');
  await expect(announced(page, '1 new congratulation')).toBeVisible();
  await expect(page.getByText('1 congratulation', { exact: true })).toBeVisible();
  await congratulate(context, slug, 'DESERVED');
  await expect(announced(page, '2 new congratulations')).toBeVisible();
  expect(asked).toEqual([]);
  await expect(page.getByText(first.text)).toHaveCount(0);
  await announced(page, '2 new congratulations').click();
  await expect(page.getByText(first.text)).toBeVisible();
  await context.close();
});

test('where there is no stream the page asks, and is told all the same', async ({
  page,
  browser,
  allowProblems,
}) => {
  allowProblems(/503/);
  const slug = await newPost(withCover);
  await page.route(streamOf(slug), (route) => route.fulfill({ status: 503, body: '' }));
  const refused = page.waitForResponse(streamOf(slug));
  await page.goto(`/en/posts/${slug}`);
  expect((await refused).status()).toBe(503);
  const { context } = await openAsFan(browser);
  await congratulate(context, slug, '축하해');
  await expect(announced(page, '1 new congratulation')).toBeVisible({ timeout: 20_000 });
  await context.close();
});

test('a hidden page listens to nothing, and catches up when it is looked at again', async ({
  page,
  browser,
}) => {
  const slug = await newPost(withCover);
  await openListening(page, slug);
  const ended = page.waitForEvent('requestfailed', (request) => streamOf(slug).test(request.url()));
  await turn(page, 'hidden');
  await ended;
  const { context } = await openAsFan(browser);
  await congratulate(context, slug, 'in the meantime');
  await expect(announced(page, '1 new congratulation')).toHaveCount(0);
  const again = page.waitForResponse(streamOf(slug));
  await turn(page, 'visible');
  await again;
  await expect(announced(page, '1 new congratulation')).toBeVisible();
  await context.close();
});

async function turn(page: Page, state: 'hidden' | 'visible') {
  await page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

test('a server that is asked to end ends its streams, and itself without delay', async () => {
  const application = await startApplication('ending', ports.ending, {
    DATABASE_URL: process.env.DATABASE_URL ?? '',
    AUTH_SECRET: 'only-for-the-browser-tests-on-loopback',
  });
  const response = await fetch(
    `http://localhost:${ports.ending}/api/posts/${await newPost()}/live`,
  );
  expect(response.status).toBe(200);
  const text = response.text();
  const begun = performance.now();
  await application.stop();
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(await text).toMatch(/^retry: \d+\n\nid: 0\ndata: {/);
});
