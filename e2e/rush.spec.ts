import type { Page } from '@playwright/test';
import type { Pulse } from '@/features/live/pulse';
import { newPost } from '@/scripts/testing/stage';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './fixtures';

const sentence = 'So many fans are here right now that new congratulations appear a little later.';

/** What a server under pressure answers, as the browser sees it; the door tests show that it does. */
async function pretendRush(page: Page, slug: string, rush: { on: boolean }) {
  await page.route(`**/api/posts/${slug}/pulse`, async (route) => {
    const response = await route.fetch();
    const pulse: Pulse = { ...(await response.json()), live: false, pollAfter: 1, busy: rush.on };
    await route.fulfill({ json: pulse, headers: { etag: `"${rush.on}"` } });
  });
}

test('in a rush the page says so in one sentence, and no longer than it lasts', async ({
  page,
}) => {
  const slug = await newPost({ coverSrc: '/icons/icon-192.png' });
  const rush = { on: true };
  await pretendRush(page, slug, rush);
  await page.goto(`/en/posts/${slug}`);
  await expect(page.getByRole('status').filter({ hasText: sentence })).toBeVisible();
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  rush.on = false;
  await expect(page.getByText(sentence)).toHaveCount(0);
});

test('who posts in a rush sees it at once, and is told when everybody will', async ({
  page,
  signInAsNewFan,
}) => {
  const slug = await newPost({ coverSrc: '/icons/icon-192.png' });
  const rush = { on: true };
  await pretendRush(page, slug, rush);
  await page.route(`**/api/posts/${slug}/comments`, async (route) => {
    const response = await route.fetch();
    const { comment } = await response.json();
    await route.fulfill({
      status: response.status(),
      json: { comment: { ...comment, later: true } },
    });
  });
  await signInAsNewFan();
  await page.goto(`/en/posts/${slug}`);
  await page.getByRole('textbox', { name: 'Your congratulation' }).fill('축하해 🎉');
  await page.getByRole('button', { name: 'Congratulate' }).click();
  const mine = page.getByRole('article').filter({ hasText: '축하해 🎉' });
  await expect(mine).toContainText('everyone will see it within a minute');
  await expectNoAxeViolations(page);
  rush.on = false;
  await expect(mine).not.toContainText('within a minute');
  await expect(mine).toBeVisible();
});

test('when the overlay has to wait, the page is whole without it, and gets it later', async ({
  page,
  signInAsNewFan,
  allowProblems,
}) => {
  allowProblems(/503 .*\/api\/viewer/);
  const slug = await newPost({ coverSrc: '/icons/icon-192.png' });
  let refusals = 0;
  await page.route('**/api/viewer?*', async (route) => {
    if (refusals > 0) return route.continue();
    refusals += 1;
    await route.fulfill({
      status: 503,
      headers: { 'retry-after': '3' },
      json: { error: { code: 'busy', retryAfter: 3 } },
    });
  });
  await signInAsNewFan();
  const later = page.waitForResponse(
    (response) => response.url().includes('/api/viewer') && response.status() === 200,
  );
  await page.goto(`/en/posts/${slug}`);
  const heart = page.getByRole('button', { name: /^Love/ }).first();
  await heart.click();
  await expect(heart).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
  await later;
  await expect(heart).toHaveAttribute('aria-pressed', 'true');
  expect(refusals).toBe(1);
});

test('what has to wait when the tab is closed is sent when the fan comes back', async ({
  page,
  context,
  signInAsNewFan,
  allowProblems,
}) => {
  allowProblems(/503 .*\/comments/);
  const slug = await newPost();
  await page.route(`**/api/posts/${slug}/comments`, (route) =>
    route.fulfill({
      status: 503,
      headers: { 'retry-after': '600' },
      json: { error: { code: 'busy', retryAfter: 600 } },
    }),
  );
  await signInAsNewFan();
  await page.goto(`/en/posts/${slug}`);
  await page.getByRole('textbox', { name: 'Your congratulation' }).fill('back for it');
  await page.getByRole('button', { name: 'Congratulate' }).click();
  const mine = page.getByRole('article').filter({ hasText: 'back for it' });
  await expect(mine).toContainText('So many fans are writing right now');
  await page.close();
  const again = await context.newPage();
  await again.goto(`/en/posts/${slug}`);
  const sent = again.getByRole('article').filter({ hasText: 'back for it' });
  await expect(sent.getByRole('link', { name: /^Reply to/ })).toBeVisible();
  await expect(sent).toHaveCount(1);
});

test('when writing has to wait, the words say so, and are sent by themselves', async ({
  page,
  signInAsNewFan,
  allowProblems,
}) => {
  allowProblems(/503 .*\/comments/);
  const slug = await newPost();
  let refusals = 0;
  await page.route(`**/api/posts/${slug}/comments`, async (route) => {
    if (refusals > 0) return route.continue();
    refusals += 1;
    await route.fulfill({
      status: 503,
      headers: { 'retry-after': '4' },
      json: { error: { code: 'busy', retryAfter: 4 } },
    });
  });
  await signInAsNewFan();
  await page.goto(`/en/posts/${slug}`);
  await page.getByRole('textbox', { name: 'Your congratulation' }).fill('worth the wait');
  await page.getByRole('button', { name: 'Congratulate' }).click();
  const mine = page.getByRole('article').filter({ hasText: 'worth the wait' });
  await expect(mine).toContainText('So many fans are writing right now');
  await expect(mine).not.toContainText('right now');
  await expect(mine).toHaveCount(1);
  expect(refusals).toBe(1);
});
