import type { Browser } from '@playwright/test';
import { newPost } from '@/scripts/testing/stage';
import { openAsFan } from './fan';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { congratulate, knock } from './knock';
import { untilNow } from './until-now';

/** A post of this file's own: the queue of all is everybody's, and shows twenty. */
let slug: string;
test.beforeAll(async () => {
  slug = await newPost();
});

/** A fan's comment that another has reported; the desk shows it. */
async function reported(browser: Browser, words: string) {
  const { context: author, handle } = await openAsFan(browser);
  const { context: reporter, handle: by } = await openAsFan(browser);
  const comment = await congratulate(author, slug, words);
  const answer = await knock(reporter, `/api/comments/${comment.id}/report`, {
    reason: 'spoiler',
    note: '결말이 다 나와요',
  });
  expect(await answer.json()).toEqual({ thanks: true });
  await Promise.all([author.close(), reporter.close()]);
  return { ...comment, handle, by };
}

test('a moderator keeps a reported congratulation, and takes that back', async ({
  page,
  browser,
  signInAs,
}) => {
  const { text, by } = await reported(browser, 'the ending!!');
  await signInAs('moderator');
  await page.goto(`/en/moderation?post=${slug}`);
  const found = page.getByRole('article').filter({ hasText: text });
  await expect(found).toContainText('결말이 다 나와요');
  await expect(found).toContainText(`@${by}`);
  await found.getByRole('button', { name: 'Keep' }).click();
  await expect(found.getByRole('status')).toHaveText('Kept. Its reports are answered.');
  await expectNoAxeViolations(page);
  await found.getByRole('button', { name: 'Undo' }).click();
  await expect(found.getByRole('status')).toHaveText('Taken back.');
  await page.reload();
  await found.getByRole('button', { name: 'Keep' }).click();
  await expect(found.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.reload();
  await expect(found).toHaveCount(0);
});

test('a moderator on a phone, in Korean, with a thumb', async ({ browser, signInAs, baseURL }) => {
  const comment = await reported(browser, '결말 스포');
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
    locale: 'ko-KR',
  });
  await signInAs('moderator', context);
  const page = await context.newPage();
  await page.goto(`/ko/moderation?post=${slug}`);
  const found = page.getByRole('article').filter({ hasText: comment.text });
  await found.getByText('가리기', { exact: true }).tap();
  const reasons = found.getByRole('list').last().getByRole('button');
  await expect(reasons).toHaveCount(8);
  for (const target of [
    ...(await reasons.all()),
    ...(await page.getByRole('navigation', { name: '목록' }).getByRole('link').all()),
  ]) {
    const box = await target.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expectNoAxeViolations(page);
  await found.getByRole('button', { name: '스포일러' }).tap();
  await expect(found.getByRole('status')).toHaveText('가렸어요. 이제 아무에게도 보이지 않아요.');
  await expect(found.getByRole('button', { name: '되돌리기' })).toBeVisible();
  await page.goto(`/ko/moderation?tab=hidden&after=${untilNow()}`);
  await expect(found).toContainText('Haneul ☁️ 님이 가렸어요: 스포일러');
  await found.getByRole('button', { name: '다시 보이기' }).tap();
  await expect(found.getByRole('status')).toHaveText('다시 모두에게 보여요.');
  await context.close();
});

test('all of it works from the keyboard, and the focus is never lost', async ({
  page,
  browser,
  signInAs,
}) => {
  const { text } = await reported(browser, 'typed on a keyboard');
  await signInAs('moderator');
  await page.goto(`/en/moderation?post=${slug}`);
  const found = page.getByRole('article').filter({ hasText: text });
  await found.getByText('Hide', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(found.getByText('Add a note')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('seen twice today');
  await page.keyboard.press('Tab');
  await expect(found.getByRole('button', { name: 'Spam or advertising' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(found.getByRole('status')).toHaveText('Hidden. It is gone for everyone.');
  await expect(found.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(found.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(found.getByRole('status')).toHaveText('Taken back.');
  await page.goto(`/en/moderation/log?post=${slug}`);
  await expect(found.nth(1)).toContainText('seen twice today');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('from a congratulation’s own page a fan reports it and a moderator hides it', async ({
    browser,
    page,
    signInAs,
  }) => {
    const { context: author } = await openAsFan(browser);
    const { id, text } = await congratulate(author, slug, 'plain page');
    const own = `/en/comments/${id}`;
    await page.goto(own);
    await page.getByRole('button', { name: 'Spoiler' }).click();
    await expect(page).toHaveURL(`/en/sign-in?${new URLSearchParams({ next: own })}`);
    await signInAs('knownfan');
    await page.goto(own);
    await expect(page.getByRole('heading', { name: 'Why hide it?' })).toHaveCount(0);
    await page.getByText('Add a note').click();
    await page.getByLabel('Note for the moderators').fill('결말');
    await page.getByRole('button', { name: 'Spoiler' }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('Thank you');
    await signInAs('moderator');
    await page.goto(own);
    await expect(page.getByRole('heading', { name: 'What is wrong with it?' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Spoiler' }).click();
    const done = page.getByRole('main').getByRole('status');
    await expect(done).toContainText('Hidden. It is gone for everyone.');

    const told = await author.newPage();
    await told.goto(own);
    await expect(told.getByRole('article')).toContainText(text);
    await expect(told.getByRole('main')).toContainText(/A moderator hid this on .*: Spoiler\./);
    await expect(told.getByRole('main')).not.toContainText('Haneul');

    await done.getByRole('button', { name: 'Undo' }).click();
    await expect(done).toContainText('Restored. Everyone sees it again.');
    await told.reload();
    await expect(told.getByRole('main')).not.toContainText('A moderator hid this');
    await author.close();
  });

  test('a moderator hides, keeps and takes back with forms alone', async ({
    page,
    browser,
    signInAs,
  }) => {
    const hidden = await reported(browser, 'no script here');
    const kept = await reported(browser, 'nor here');
    await signInAs('moderator');
    await page.goto(`/en/moderation?post=${slug}`);
    const found = (text: string) => page.getByRole('article').filter({ hasText: text });
    const done = page.getByRole('main').getByRole('status');
    await found(hidden.text).getByText('Hide', { exact: true }).click();
    await found(hidden.text).getByRole('button', { name: 'Spoiler' }).click();
    await expect(done).toContainText('1 congratulation decided.');
    await expect(found(hidden.text)).toHaveCount(0);
    await done.getByRole('button', { name: 'Undo' }).click();
    await expect(done).toContainText('Taken back.');
    await found(kept.text).getByRole('button', { name: 'Keep' }).click();
    await expect(done).toContainText('1 congratulation decided.');
    await done.getByRole('button', { name: 'Undo' }).click();
    await expect(done).toContainText('Taken back.');
    await expect(found(kept.text)).toBeVisible();
    await expect(found(hidden.text)).toBeVisible();
    await page.goto(`/en/moderation/log?action=hide-comment&handle=@Haneul_Keeps&post=${slug}`);
    await expect(found(hidden.text)).toContainText(
      `Haneul ☁️ hid a congratulation by ${hidden.handle}`,
    );
  });
});

for (const path of ['', '?tab=recent', '?tab=hidden', '/log']) {
  test(`axe finds nothing on the desk${path}`, async ({ page, browser, signInAs }) => {
    test.slow();
    const { id } = await reported(browser, 'looked at by axe');
    await signInAs('moderator');
    if (path !== '')
      await knock(page.context(), `/api/comments/${id}/hide`, { reason: 'spam', revision: 1 });
    await page.goto(`/en/moderation${path}`);
    await expect(page.getByRole('article').first()).toBeVisible();
    await expectNoAxeViolations(page);
  });
}

test('axe finds nothing on a line of the log, or where no line is', async ({
  page,
  browser,
  signInAs,
}) => {
  test.slow();
  const { handle } = await reported(browser, 'a line of its own');
  await signInAs('moderator');
  await page.goto(`/en/moderation/log?handle=${handle}`);
  await page.getByRole('link', { name: /^Link to this line/ }).click();
  await expect(page.getByRole('heading', { name: 'One line of the log' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto('/en/moderation/log?handle=nobody_at_all');
  await expect(page.getByRole('heading', { name: 'No line matches' })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('the lists lead on, page by page, and back to the start', async ({ page, signInAs }) => {
  await signInAs('moderator');
  await page.goto('/en/moderation?tab=recent');
  await expect(page.getByRole('article')).toHaveCount(20);
  const first = await page.getByRole('article').first().textContent();
  await page.getByRole('link', { name: 'More', exact: true }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(page.getByRole('article')).toHaveCount(20);
  expect(await page.getByRole('article').first().textContent()).not.toBe(first);
  await page.getByRole('link', { name: 'Back to the start' }).click();
  await expect(page).not.toHaveURL(/after=/);
});

test('the desk is for moderators: a visitor signs in, anybody else is told so', async ({
  page,
  signInAs,
}) => {
  test.slow();
  for (const path of ['', '/log', '/log/019a0000-0000-7000-8000-000000000000']) {
    await page.goto(`/en/moderation${path}`);
    await expect(page.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      `/en/sign-in?${new URLSearchParams({ next: `/en/moderation${path}` })}`,
    );
    await expectNoAxeViolations(page);
  }
  for (const name of ['knownfan', 'editor'] as const) {
    await signInAs(name);
    await page.goto(`/en/moderation?post=${slug}`);
    await expect(page.getByRole('heading', { name: 'Only for moderators' })).toBeVisible();
    await expect(page.getByRole('article')).toHaveCount(0);
  }
});
