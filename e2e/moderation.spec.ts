import type { BrowserContext, Page } from '@playwright/test';
import { openAsFan } from './fan';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { congratulate, knock } from './knock';
import { untilNow } from './until-now';

/** A story that no other spec writes under, so that its counts are this file's. */
const slug = 'mirunari-inkstone-lyric-prize';
const story = `/en/posts/${slug}`;

// The tests share the story’s counts.
test.describe.configure({ mode: 'serial', timeout: 90_000 });

function caseOf(page: Page, text: string) {
  return page.getByRole('article').filter({ hasText: text });
}

/** All that anybody can ask for about a comment: where its words are, and how many there are. */
async function shownTo(context: BrowserContext, { id, text }: { id: string; text: string }) {
  const has = async (path: string) =>
    (await (await context.request.get(path)).text()).includes(text);
  const before = '00000000-0000-0000-0000-000000000000';
  const pulse = await (await context.request.get(`/api/posts/${slug}/pulse`)).json();
  const artist = await (await context.request.get('/en/artists/mirunari')).text();
  return {
    page: await has(story),
    korean: await has(`/ko/posts/${slug}`),
    oldest: await has(`${story}/congratulations/oldest`),
    permalink: (await context.request.get(`${story}/comments/${id}`)).status(),
    json: await has(`/api/posts/${slug}/comments?after=${before}`),
    feed: await has('/en/feed.xml'),
    count: pulse.comments as number,
    counted: artist.includes(`${pulse.comments} congratulations`),
  };
}

const everywhere = { page: true, korean: true, oldest: true, permalink: 200, json: true };
const nowhere = { page: false, korean: false, oldest: false, permalink: 404, json: false };

test('what a fan reports, a moderator hides in two taps, and it is gone for everybody else', async ({
  page,
  browser,
  signInAs,
}) => {
  const { context: author, handle } = await openAsFan(browser);
  const { context: reporter } = await openAsFan(browser);
  const visitor = await browser.newContext();
  const comment = await congratulate(author, slug, 'look at my shop 💸');
  await expect(async () =>
    expect(await shownTo(visitor, comment)).toMatchObject({ ...everywhere, counted: true }),
  ).toPass();
  const { count } = await shownTo(visitor, comment);

  const reporting = await reporter.newPage();
  await reporting.goto(story);
  await caseOf(reporting, comment.text)
    .getByLabel(/^More about/)
    .click();
  await reporting.getByRole('button', { name: 'Report' }).click();
  const sheet = reporting.getByRole('dialog', { name: 'What is wrong with it?' });
  await expectNoAxeViolations(reporting);
  await sheet.getByRole('button', { name: 'Spam or advertising' }).click();
  await expect(reporting.getByRole('dialog', { name: 'Thank you for looking out' })).toBeVisible();
  await reporting.getByRole('button', { name: 'Close' }).last().click();
  await expect(reporting.getByRole('dialog')).toHaveCount(0);

  await signInAs('moderator');
  await page.goto(`/en/moderation?post=${slug}`);
  const found = caseOf(page, comment.text);
  await expect(found.getByRole('list')).toContainText('Spam or advertising');
  await found.getByText('Hide', { exact: true }).click();
  await found.getByRole('button', { name: 'Spam or advertising' }).click();
  await expect(found.getByRole('status')).toHaveText('Hidden. It is gone for everyone.');
  // The desk shows it at once; the undo comes with the server's answer.
  await expect(found.getByRole('button', { name: 'Undo' })).toBeVisible();
  const gone = await shownTo(visitor, comment);
  expect(gone).toMatchObject({ ...nowhere, feed: false, count: count - 1, counted: true });
  expect(await shownTo(reporter, comment)).toMatchObject(nowhere);

  const told = await author.newPage();
  await told.goto(story);
  await expect(caseOf(told, comment.text)).toContainText(/Hidden by a moderator: Spam/);

  await found.getByRole('button', { name: 'Undo' }).click();
  await expect(found.getByRole('status')).toHaveText('Taken back.');
  expect(await shownTo(visitor, comment)).toMatchObject({ ...everywhere, count, counted: true });
  await page.reload();
  await expect(caseOf(page, comment.text).getByRole('list')).toContainText('Spam or advertising');

  await page.goto(`/en/moderation/log?handle=${handle}`);
  const lines = caseOf(page, comment.text);
  await expect(lines.nth(0)).toContainText(`Haneul ☁️ restored a congratulation by ${handle}`);
  await expect(lines.nth(1)).toContainText(`Haneul ☁️ hid a congratulation by ${handle}`);
  await expect(lines.nth(1)).toContainText('Spam or advertising');
  await expect(lines.nth(2)).toContainText(`reported a congratulation by ${handle}`);
  await lines.nth(1).getByRole('link', { name: 'Taken back by a later line' }).click();
  await expect(page.getByRole('heading', { name: 'One line of the log' })).toBeVisible();
  await expect(caseOf(page, comment.text)).toContainText('restored');
  await Promise.all([author.close(), reporter.close(), visitor.close()]);
});

test('a moderator hides from the story itself, and takes it back there', async ({
  page,
  browser,
  signInAs,
}) => {
  const { context: author } = await openAsFan(browser);
  const comment = await congratulate(author, slug, 'too early 🌱');
  await signInAs('moderator');
  await page.goto(`${story}/comments/${comment.id}`);
  const found = caseOf(page, comment.text).first();
  const more = found.getByLabel(/^More about/);
  await more.click();
  const hide = page.getByRole('button', { name: 'Hide', exact: true });
  await hide.click();
  const sheet = page.getByRole('dialog', { name: 'Why hide it?' });
  // One that is closed has no role any more, and is taken away a moment later.
  const closed = page.locator('dialog');
  await expectNoAxeViolations(page);

  await page.keyboard.press('Escape');
  await expect(closed).toHaveCount(0);
  await expect(hide).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sheet).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(closed).toHaveCount(0);

  await hide.click();
  await sheet.getByRole('button', { name: 'Off topic' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(page.getByText('Hidden. It is gone for everyone.')).toBeVisible();
  expect(await shownTo(author, comment)).toMatchObject(nowhere);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(caseOf(page, comment.text).first()).toBeVisible();
  await expect(async () =>
    expect(await shownTo(author, comment)).toMatchObject(everywhere),
  ).toPass();
  await author.close();
});

test('of two moderators the slower one is told who was faster', async ({
  page,
  browser,
  signInAs,
  allowProblems,
}) => {
  allowProblems(/status of 409/);
  const { context: author } = await openAsFan(browser);
  const { id, text } = await congratulate(author, slug, 'front row, cheap 🎟');
  const other = await browser.newContext();
  await signInAs('owner', other);
  await signInAs('moderator');
  await page.goto(`/en/moderation?tab=recent&after=${untilNow()}`);
  const answer = await knock(other, `/api/comments/${id}/hide`, { reason: 'spam', revision: 1 });
  expect(answer.status()).toBe(200);
  const found = caseOf(page, text);
  await found.getByText('Hide', { exact: true }).click();
  await found.getByRole('button', { name: 'Off topic' }).click();
  await expect(found.getByRole('status')).toHaveText(
    'Another moderator has already hidden this one.',
  );
  await expect(found.getByRole('button')).toHaveCount(0);
  await Promise.all([author.close(), other.close()]);
});

test('a text that was edited since is shown before it can be judged', async ({
  page,
  browser,
  signInAs,
  allowProblems,
}) => {
  allowProblems(/status of 409/);
  const { context: author } = await openAsFan(browser);
  const { id, text } = await congratulate(author, slug, 'rude words');
  await signInAs('moderator');
  await page.goto(`/en/moderation?tab=recent&after=${untilNow()}`);
  const edited = `kind words ${id.slice(-8)}`;
  await knock(author, `/api/comments/${id}/edit`, { text: edited });
  const found = caseOf(page, text);
  await found.getByText('Hide', { exact: true }).click();
  await found.getByRole('button', { name: 'Harassing someone' }).click();
  await expect(found.getByRole('alert')).toContainText('The author has changed the words since.');
  await expect(found.getByRole('alert')).toContainText(edited);
  await expectNoAxeViolations(page);
  expect(await shownTo(author, { id, text: edited })).toMatchObject({ permalink: 200, json: true });
  await found.getByRole('button', { name: 'Harassing someone' }).click();
  await expect(found.getByRole('status')).toHaveText('Hidden. It is gone for everyone.');
  await expect(found.getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(await shownTo(author, { id, text: edited })).toMatchObject({
    permalink: 404,
    json: false,
  });
  await author.close();
});
