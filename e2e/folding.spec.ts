import { postComment } from '@/features/comments/commands';
import type { Member } from '@/features/session/viewer';
import { newFans, newPost, sent } from '@/scripts/testing/stage';
import { openAsFan } from './fan';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './fixtures';

const CROWD = 32;

async function say(fan: Member, slug: string, text: string, parentId: string | null = null) {
  const outcome = await postComment(fan, slug, sent(text, { parentId }));
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.comment.id;
}

/** A post under which a crowd said the same, and somebody something else. */
async function crowdedPost() {
  const slug = await newPost({ coverSrc: '/covers/mirunari-one-year.svg' });
  const fans = await newFans(CROWD);
  const [first] = fans as [Member];
  const ids: string[] = [];
  for (const fan of fans) ids.push(await say(fan, slug, '축하해 🎉'));
  await say(first, slug, 'You sang that one for us.');
  return { slug, fans, ids };
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a congratulation that many share is said once, and opens', async ({ page }) => {
      const { slug, ids } = await crowdedPost();
      await page.goto(`/en/posts/${slug}`);
      await expect(page.getByText(`${CROWD + 1} congratulations`, { exact: true })).toBeVisible();
      await expect(page.getByText('축하해 🎉')).toHaveCount(1);
      const row = page.getByRole('article').filter({ hasText: '축하해 🎉' });
      await expect(row).toContainText(`${CROWD} fans`);
      await expect(row).toContainText(`and ${CROWD - 3} more`);
      await row.getByRole('link', { name: `See all ${CROWD}` }).click();
      await expect(page.getByText('축하해 🎉')).toHaveCount(30);
      await expect(page.getByText(`${CROWD} fans`)).toBeVisible();
      await page.getByRole('link', { name: 'Older congratulations' }).click();
      await expect(page.getByText('축하해 🎉')).toHaveCount(2);
      const oldest = page.locator(`#c-${ids[0]}`);
      await oldest.locator('header a').click();
      await expect(page).toHaveURL(`/en/posts/${slug}/comments/${ids[0]}#c-${ids[0]}`);
      await expect(page.locator(`#c-${ids[0]}`)).toHaveAttribute('aria-current', 'true');
      await page.getByRole('link', { name: `${CROWD} fans say the same` }).click();
      await expect(page.getByText('축하해 🎉')).toHaveCount(30);
    });
  });

test('axe finds nothing where congratulations fold, and where they are opened', async ({
  page,
}) => {
  const { slug } = await crowdedPost();
  for (const locale of ['en', 'ko']) {
    await page.goto(`/${locale}/posts/${slug}`);
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: /^(See all 32|32개 모두 보기)$/ }).click();
    await expect(page.getByText('축하해 🎉')).toHaveCount(30);
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
  }
});

test('the author still sees their own, and an answer brings it out for everybody', async ({
  browser,
  page,
}) => {
  const { slug } = await crowdedPost();
  const { context, handle } = await openAsFan(browser);
  const own = await context.newPage();
  await own.goto(`/en/posts/${slug}`);
  await own.getByLabel('Your congratulation').fill('축하해!!! 🎉');
  await own.getByRole('button', { name: 'Congratulate' }).click();
  await expect(own.getByRole('article').filter({ hasText: `@${handle}` })).toBeVisible();
  await expect(async () => {
    await own.reload();
    await expect(own.getByText(`${CROWD + 1} fans`)).toBeVisible({ timeout: 1000 });
  }).toPass();
  const mine = own.getByRole('article').filter({ hasText: `@${handle}` });
  await expect(mine).toContainText('축하해!!! 🎉');
  await mine.getByRole('link', { name: /^Reply to/ }).click();
  await mine.getByRole('textbox').fill('I mean it.');
  await mine.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(async () => {
    await page.goto(`/en/posts/${slug}`);
    const article = page.getByRole('article').filter({ hasText: `@${handle}` });
    await expect(article.first()).toContainText('I mean it.', { timeout: 1000 });
    await expect(page.getByText(`${CROWD} fans`)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await context.close();
});

test('what is gone leads to a page that says so', async ({ page, allowProblems }) => {
  allowProblems(/404/);
  const slug = await newPost();
  for (const path of ['same/nobody', 'same/MVsieWF5Il0', 'same/MVsieWF5Il0/nonsense', 'same']) {
    const response = await page.goto(`/en/posts/${slug}/congratulations/${path}`);
    expect(response?.status(), path).toBe(404);
  }
});
