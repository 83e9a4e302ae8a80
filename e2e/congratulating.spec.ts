import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { holdScripts } from './hold-scripts';
import { congratulate as sendCongratulation } from './knock';

const slug = 'rose-apt-song-of-the-year';
const post = `/en/posts/${slug}`;

/** A text nobody else writes, so that a test finds its own and no other test's. */
function unique(text: string) {
  return `${text} ${crypto.randomUUID().slice(0, 8)}`;
}

function composer(page: Page) {
  return page.getByRole('textbox', { name: 'Your congratulation' });
}

async function congratulate(page: Page, text: string) {
  await composer(page).fill(text);
  await page.getByRole('button', { name: 'Congratulate' }).click();
  await expect(commentBy(page, text)).toHaveCount(1);
}

function commentBy(page: Page, text: string) {
  return page.getByRole('article').filter({ hasText: text });
}

async function stored(page: Page, text: string) {
  await expect(commentBy(page, text).getByRole('link', { name: /^Reply to/ })).toBeVisible();
}

test('a fan congratulates, and another reader sees it after a reload', async ({
  page,
  signInAs,
  browser,
}) => {
  const text = unique('축하해 🥹🫶🏻 DESERVED!!!!!!!');
  const reader = await browser.newPage();
  await reader.goto(post);
  await expect(commentBy(reader, text)).toHaveCount(0);
  await signInAs('knownfan');
  await page.goto(post);
  await congratulate(page, text);
  await stored(page, text);
  await expect(async () => {
    await reader.reload();
    await expect(commentBy(reader, text)).toHaveCount(1, { timeout: 1000 });
  }).toPass();
  await reader.close();
});

test('an impatient double click stores one congratulation', async ({ page, signInAs }) => {
  const text = unique('first!!');
  await signInAs('editor');
  await page.goto(post);
  await composer(page).fill(text);
  await page.getByRole('button', { name: 'Congratulate' }).dblclick();
  await stored(page, text);
  await expect(async () => {
    await page.reload();
    await expect(commentBy(page, text)).toHaveCount(1, { timeout: 1000 });
  }).toPass();
});

test('Enter writes a new line, and Ctrl+Enter sends, but not half a Korean syllable', async ({
  page,
  signInAs,
}) => {
  const text = unique('축하');
  await signInAs('owner');
  await page.goto(post);
  const field = composer(page);
  await field.fill(text);
  await field.press('Enter');
  await expect(field).toHaveValue(`${text}\n`);
  await field.evaluate((element) =>
    element.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'Enter',
        ctrlKey: true,
        isComposing: true,
        bubbles: true,
      }),
    ),
  );
  await expect(field).toHaveValue(`${text}\n`);
  await field.press('Control+Enter');
  await expect(field).toHaveValue('');
  await stored(page, text);
});

test('a draft survives a reload, and the counter counts as readers do', async ({ page }) => {
  await page.goto(post);
  await expect(async () => {
    // Nothing keeps what is typed before the page's script runs and gone with it.
    await composer(page).fill('쓰다 만 축하');
    expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain('쓰다 만 축하');
  }).toPass();
  await page.reload();
  await expect(composer(page)).toHaveValue('쓰다 만 축하');
  await composer(page).fill('🫶🏻'.repeat(999));
  await expect(page.getByText('1 character left')).toBeVisible();
  await composer(page).fill('🫶🏻'.repeat(1002));
  await expect(page.getByText('2 characters too many')).toBeVisible();
});

test('a text that is too long comes back with a sentence, and nothing of it is lost', async ({
  page,
  signInAs,
  allowProblems,
}) => {
  allowProblems(/422/);
  const text = '🔥'.repeat(1001);
  await signInAs('knownfan');
  await page.goto(post);
  await composer(page).fill(text);
  await page.getByRole('button', { name: 'Congratulate' }).click();
  await expect(page.getByText(/at most 1,?000/)).toBeVisible();
  await expect(composer(page)).toHaveValue(text);
});

test('without a line a congratulation waits on the device and is sent when it returns', async ({
  page,
  signInAs,
  context,
  allowProblems,
}) => {
  // The worker may be on its way just then.
  allowProblems(/ERR_INTERNET_DISCONNECTED/, /when fetching the script/);
  const text = unique('from the tunnel');
  await signInAs('moderator');
  await page.goto(post);
  await expect(composer(page)).toBeEditable();
  await context.setOffline(true);
  await congratulate(page, text);
  await expect(commentBy(page, text)).toContainText('Waiting for your connection');
  await context.setOffline(false);
  await stored(page, text);
});

test('a muted fan is told so, and keeps the words', async ({ page, signInAs, allowProblems }) => {
  allowProblems(/403/);
  await signInAs('mutedfan');
  await page.goto(post);
  await composer(page).fill('please');
  await page.getByRole('button', { name: 'Congratulate' }).click();
  await expect(page.getByText('You are muted for now').first()).toBeVisible();
  await expect(composer(page)).toHaveValue('please');
});

test('two tabs with the same draft store it once', async ({ page, signInAs, context }) => {
  const text = unique('once is enough');
  await signInAs('moderator');
  await page.goto(post);
  await composer(page).fill(text);
  const other = await context.newPage();
  await other.goto(post);
  await expect(composer(other)).toHaveValue(text);
  await congratulate(page, text);
  await stored(page, text);
  await other.getByRole('button', { name: 'Congratulate' }).click();
  await stored(other, text);
  await expect(async () => {
    await page.reload();
    await expect(commentBy(page, text)).toHaveCount(1, { timeout: 1000 });
  }).toPass();
});

test('a new fan who cheers very fast is told how long to wait', async ({
  page,
  signInAs,
  allowProblems,
}) => {
  allowProblems(/429/);
  await signInAs('newfan');
  await page.goto(post);
  for (let sent = 0; sent < 5; sent += 1) {
    const text = unique('again!');
    await congratulate(page, text);
    await stored(page, text);
  }
  await composer(page).fill('and again!');
  await page.getByRole('button', { name: 'Congratulate' }).click();
  await expect(page.getByText(/You can send the next one in \d+ seconds/)).toBeVisible();
  await expect(composer(page)).toHaveValue('and again!');
});

test('what came since the page was opened is announced, and opened on request', async ({
  page,
  signInAs,
  browser,
}) => {
  const text = unique('새 축하');
  const reader = await browser.newPage();
  await reader.goto(post);
  await signInAs('editor');
  await page.goto(post);
  await congratulate(page, text);
  await stored(page, text);
  const announced = reader.getByRole('button', { name: /new congratulations?$/ });
  await expect(announced).toBeVisible({ timeout: 20_000 });
  await expect(commentBy(reader, text)).toHaveCount(0);
  await announced.click();
  await expect(commentBy(reader, text)).toHaveCount(1);
  await reader.close();
});

test('a fan edits their own congratulation and deletes it', async ({ page, signInAs }) => {
  const text = unique('congrats');
  await signInAs('owner');
  await page.goto(post);
  await congratulate(page, text);
  await stored(page, text);
  const mine = commentBy(page, text);
  await mine.getByRole('link', { name: /^More about/ }).click();
  await mine.getByRole('button', { name: 'Edit' }).click();
  await mine.getByRole('textbox', { name: 'Edit' }).fill(`${text}, edited`);
  // A look at the menu in between loses nothing of it.
  await mine.getByRole('link', { name: /^More about/ }).click();
  await mine.getByRole('button', { name: 'Edit' }).click();
  await expect(mine.getByRole('textbox', { name: 'Edit' })).toHaveValue(`${text}, edited`);
  await mine.getByRole('button', { name: 'Save' }).click();
  await expect(mine.getByText(`${text}, edited`)).toHaveText(`${text}, edited`);
  await expect(mine.getByRole('textbox', { name: 'Edit' })).toHaveCount(0);
  page.on('dialog', (dialog) => dialog.accept());
  await mine.getByRole('link', { name: /^More about/ }).click();
  await mine.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('You deleted this.')).toBeVisible();
  await page.reload();
  await expect(commentBy(page, text)).toHaveCount(0);
});

test('a fan replies in the thread', async ({ page, signInAsNewFan }) => {
  const text = unique('same here!');
  await signInAsNewFan();
  // Other tests delete what they post, and the newest here may be theirs.
  await page.goto(`${post}/congratulations/oldest`);
  const first = page.locator('#congratulations').getByRole('article').first();
  await first
    .getByRole('link', { name: /^Reply to/ })
    .first()
    .click();
  await first.getByRole('textbox', { name: /^Your reply to/ }).fill(text);
  await first.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(first.getByRole('article').filter({ hasText: text })).toHaveCount(1);
});

test('a reaction is one, however often the button is tapped', async ({ page, signInAsNewFan }) => {
  await signInAsNewFan();
  await page.goto(`${post}/congratulations/loved`);
  const answered = page.waitForResponse((response) => response.url().includes('/api/viewer'));
  await page.reload();
  await answered;
  const heart = page.getByRole('button', { name: /^Love/ }).first();
  const before = Number((await heart.getAttribute('aria-label'))?.match(/\d+/)?.[0] ?? 0);
  await expect(heart).toHaveAttribute('aria-pressed', 'false');
  for (let tap = 0; tap < 5; tap += 1) await heart.click();
  await expect(heart).toHaveAttribute('aria-pressed', 'true');
  await expect(heart).toHaveAccessibleName(`Love, ${before + 1}`);
  await page.waitForLoadState('networkidle');
  await page.reload();
  await expect(heart).toHaveAttribute('aria-pressed', 'true');
  await heart.click();
  await expect(heart).toHaveAttribute('aria-pressed', 'false');
});

test('an edit that is held says so at once', async ({ page, signInAsNewFan }) => {
  const text = unique('soon in other words');
  await signInAsNewFan();
  await page.goto(post);
  await congratulate(page, text);
  await stored(page, text);
  const mine = commentBy(page, text);
  await mine.getByRole('link', { name: /^More about/ }).click();
  await mine.getByRole('button', { name: 'Edit', exact: true }).click();
  await mine.getByRole('textbox', { name: 'Edit' }).fill(`${text}, fuck you`);
  await mine.getByRole('button', { name: 'Save' }).click();
  const held = commentBy(page, `${text}, fuck you`);
  await expect(held).toContainText('Waiting for a moderator');
  await expect(held.getByRole('link', { name: /^Reply to/ })).toHaveCount(0);
});

test('a permalink opens at its congratulation, also a reply’s, and marks it', async ({ page }) => {
  await page.goto(`${post}/congratulations/oldest`);
  const reply = page.getByRole('article').getByRole('article').first();
  const link = reply.locator('time').locator('..');
  const path = await link.getAttribute('href');
  await page.goto(path ?? '');
  await expect(page.locator('article[aria-current="true"]')).toBeInViewport();
  await expect(page.locator('article[aria-current="true"]')).toHaveCount(1);
});

test('older pages and the other orders are a link away, and lead through every thread', async ({
  page,
}) => {
  await page.goto(post);
  const seen = new Set<string>();
  for (let pages = 0; pages < 20; pages += 1) {
    const ids = await page
      .locator('article[data-comment]')
      .evaluateAll((all) => all.map(({ id }) => id));
    for (const id of ids) {
      expect(seen.has(id), `${id} stands on two pages`).toBe(false);
      seen.add(id);
    }
    const older = page.getByRole('link', { name: 'Older congratulations' });
    if ((await older.count()) === 0) break;
    await older.click();
    await page.waitForURL(/\/congratulations\/newest\//);
  }
  expect(seen.size).toBeGreaterThan(100);
  await page.goto(post);
  await page.getByRole('link', { name: 'Most loved' }).click();
  await expect(page.getByRole('link', { name: 'Most loved' })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test('axe finds nothing with every panel open', async ({ page, signInAs }) => {
  await signInAs('knownfan');
  await page.goto(post);
  // A group of the same words has no panels of its own.
  const first = page
    .locator('#congratulations')
    .getByRole('article')
    .filter({ has: page.getByRole('link', { name: /^React/ }) })
    .first();
  for (const panel of [/^React/, /^Reply to/, /^More about/]) {
    await first.getByRole('link', { name: panel }).first().click();
    await expectNoAxeViolations(page);
  }
});

test('what an author changes before the page’s script runs stays', async ({
  page,
  context,
  signInAsNewFan,
}) => {
  await signInAsNewFan();
  const { id } = await sendCongratulation(context, slug, 'the first words');
  const script = await holdScripts(page);
  await page.goto(`/en/comments/${id}`, { waitUntil: 'commit' });
  const field = page.getByRole('textbox', { name: 'Your congratulation' });
  await field.fill('the second words');
  script.release();
  await expect(async () => expect(await field.evaluate(belongsToReact)).toBe(true)).toPass();
  expect(await field.inputValue()).toBe('the second words');
});

const belongsToReact = (element: object) =>
  Object.keys(element).some((key) => key.startsWith('__reactProps'));
