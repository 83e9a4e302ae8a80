import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { post, postSwitch } from '@/db/schema/posts';
import { newPost } from '@/scripts/testing/stage';
import { openAsFan } from './fan';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { holdScripts } from './hold-scripts';
import { knock } from './knock';

/** A post of its own on which each congratulation is read first. */
async function holdingPost() {
  const slug = await newPost();
  const [row] = await db().select({ id: post.id }).from(post).where(eq(post.slug, slug));
  await db()
    .insert(postSwitch)
    .values({ postId: row?.id ?? '', mode: 'hold' });
  return slug;
}

async function say(context: BrowserContext, slug: string, text: string) {
  const answer = await knock(context, `/api/posts/${slug}/comments`, {
    text,
    clientKey: randomUUID(),
  });
  const { comment } = await answer.json();
  expect(comment, `${answer.status()}`).toMatchObject({ status: 'held' });
  return comment.id as string;
}

/** Each of them said by another fan. */
async function held(browser: Browser, slug: string, texts: string[]) {
  for (const text of texts) {
    const { context } = await openAsFan(browser);
    await say(context, slug, text);
    await context.close();
  }
}

const caseOf = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });

test('what is held is published for all who said it, and taken back', async ({
  page,
  browser,
  signInAs,
}) => {
  const slug = await holdingPost();
  await held(browser, slug, ['Together 🎉', 'together 🎉🎉', 'TOGETHER!! 🎉']);
  await signInAs('moderator');
  await page.goto(`/en/moderation?post=${slug}`);
  await expect(page.getByRole('article')).toHaveCount(1);
  const found = caseOf(page, 'Together');
  await expect(found).toContainText('Said 3 times');
  await expect(found).toContainText('Each one on this post is read first');
  await expectNoAxeViolations(page);
  await found.getByRole('button', { name: 'Publish all 3' }).click();
  await expect(found.getByRole('status')).toHaveText('Published. Everyone can read it.');
  await found.getByRole('button', { name: 'Undo' }).click();
  await expect(found.getByRole('status')).toHaveText('Taken back.');
  await expect(found.getByRole('status')).toBeFocused();
  await found.getByRole('button', { name: 'Publish all 3' }).click();
  await expect(found.getByRole('button', { name: 'Undo' })).toBeVisible();
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(page.url().replace(/\/en\/.*/, `/en/posts/${slug}`));
  await expect(visitor.getByRole('main')).toContainText(/together/i);
  await visitor.context().close();
});

test('where the server refuses, the case comes back and says why', async ({
  page,
  browser,
  signInAs,
  allowProblems,
}) => {
  allowProblems(/409|Failed to load/);
  const slug = await holdingPost();
  await held(browser, slug, ['Only one decides']);
  await signInAs('moderator');
  await page.goto(`/en/moderation?post=${slug}`);
  const found = caseOf(page, 'Only one decides');
  await page.route('**/publish', (route) => route.abort());
  await found.getByRole('button', { name: 'Publish' }).click();
  await expect(found.getByRole('alert')).toContainText('You seem to be offline');
  await expect(found.getByRole('button', { name: 'Publish' })).toBeVisible();
  await page.unroute('**/publish');

  const other = await browser.newContext({ baseURL: new URL(page.url()).origin });
  await signInAs('owner', other);
  const second = await other.newPage();
  await second.goto(`/en/moderation?post=${slug}`);
  await found.getByText('Hide', { exact: true }).click();
  await expect(async () => {
    await second.reload();
    await expect(second.getByRole('article')).toContainText('is looking at this one.', {
      timeout: 1000,
    });
  }).toPass();
  await second.getByRole('button', { name: 'Publish' }).click();
  await expect(second.getByRole('article').getByRole('alert')).toContainText(
    'Press again to decide it yourself',
  );
  await second.getByRole('button', { name: 'Publish' }).click();
  await expect(second.getByRole('button', { name: 'Undo' })).toBeVisible();
  await found.getByRole('button', { name: 'Spoiler' }).click();
  await expect(found.getByRole('status')).toHaveText(/has already decided this one\.$/);
  await other.close();
});

test('the queue from the keyboard', async ({ page, browser, signInAs, allowProblems }) => {
  // Fingers are faster than a claim, which then comes after the decision.
  allowProblems(/409 .*\/claim/);
  const slug = await holdingPost();
  await held(browser, slug, ['first in line', 'second in line']);
  await signInAs('moderator');
  await page.goto(`/en/moderation?post=${slug}`);
  const first = caseOf(page, 'first in line');
  const second = caseOf(page, 'second in line');
  await expect(page.getByRole('button', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys of the queue' })).toContainText('undo');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('j');
  await expect(first).toBeFocused();
  await page.keyboard.press('j');
  await expect(second).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('r');
  await expect(first.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('u');
  await expect(first.getByRole('status')).toHaveText('Taken back.');
  await page.keyboard.press('j');
  await page.keyboard.press('h');
  await expect(second.getByRole('button', { name: 'Spam or advertising' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(second.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('k');
  await page.keyboard.press('b');
  await expect(page).toHaveURL(/\/en\/moderation\/members\/fan_/);
  await page.goto(`/en/moderation?post=${slug}`);
  await expect(page.getByRole('button', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Switch the keys off' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('j');
  await expect(first).not.toBeFocused();
});

test('nothing moves under the pointer when the queue’s script arrives', async ({
  page,
  browser,
  signInAs,
}) => {
  const slug = await holdingPost();
  await held(browser, slug, ['first in line', 'second in line']);
  await signInAs('moderator');
  const script = await holdScripts(page);
  await page.goto(`/en/moderation?post=${slug}`, { waitUntil: 'commit' });
  const found = caseOf(page, 'second in line');
  await expect(found).toBeVisible();
  const before = await found.boundingBox();
  script.release();
  await expect(page.getByRole('button', { name: 'Keys' })).toBeVisible();
  expect(await found.boundingBox()).toEqual(before);
});

test('the keys take back the last decision, and press nothing twice', async ({
  page,
  browser,
  signInAs,
  allowProblems,
}) => {
  allowProblems(/409 .*\/claim/);
  const slug = await holdingPost();
  await held(browser, slug, ['upper one', 'lower one']);
  await signInAs('moderator');
  await page.goto(`/en/moderation?post=${slug}`);
  const [upper, lower] = [caseOf(page, 'upper one'), caseOf(page, 'lower one')];
  await expect(page.getByRole('button', { name: 'Keys' })).toBeVisible();
  const publish = async (found: typeof upper) => {
    await found.focus();
    await page.keyboard.press('r');
    await expect(found.getByRole('button', { name: 'Undo' })).toBeVisible();
    await page.keyboard.press('r');
  };
  await publish(lower);
  await publish(upper);
  await expect(upper.getByRole('status')).toHaveText('Published. Everyone can read it.');
  await page.keyboard.press('u');
  await expect(upper.getByRole('status')).toHaveText('Taken back.');
  await expect(lower.getByRole('status')).toHaveText('Published. Everyone can read it.');
  // As a Korean keyboard sends it.
  await page.evaluate(() =>
    document.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ㅕ', code: 'KeyU', bubbles: true }),
    ),
  );
  await expect(lower.getByRole('status')).toHaveText('Taken back.');
});

test('who has gone on is told that a decision did not go through', async ({
  page,
  browser,
  signInAs,
  allowProblems,
}) => {
  allowProblems(/Failed to load/);
  const slug = await holdingPost();
  await held(browser, slug, ['comes back', 'is read meanwhile']);
  await signInAs('moderator');
  await page.goto(`/en/moderation?post=${slug}`);
  const [first, second] = [caseOf(page, 'comes back'), caseOf(page, 'is read meanwhile')];
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/publish', async (route) => {
    await asked;
    await route.abort();
  });
  await first.getByRole('button', { name: 'Publish' }).click();
  await second.focus();
  answer();
  const alert = page.getByRole('alert').filter({ hasText: 'A decision did not go through.' });
  await expect(alert).toBeVisible();
  await expect(second).toBeFocused();
  await alert.getByRole('link', { name: 'Go to it' }).click();
  await expect(first).toBeFocused();
  await expect(first.getByRole('alert')).toContainText('You seem to be offline');
  await expect(alert).toHaveCount(0);
});

test('many are chosen and counted, and the page with all of it open pleases axe', async ({
  page,
  browser,
  signInAs,
}) => {
  const slug = await holdingPost();
  const texts = Array.from(
    { length: 20 },
    (_, index) => `full queue ${'abcdefghijklmnopqrst'[index]}`,
  );
  const { context } = await openAsFan(browser);
  for (const text of texts) await say(context, slug, text);
  await context.close();
  await signInAs('moderator');
  await page.goto(`/en/moderation?post=${slug}`);
  await expect(page.getByRole('article')).toHaveCount(20);
  const first = caseOf(page, 'full queue a');
  await first.getByRole('checkbox').check();
  await page.getByText('Act on all you have chosen').click();
  await expect(page.getByText('1 chosen')).toBeVisible();
  await page.getByRole('button', { name: 'Choose all 20 of this page' }).click();
  await expect(page.getByText('20 chosen')).toBeVisible();
  await caseOf(page, 'full queue b').getByText('Hide', { exact: true }).click();
  await page.getByText('Narrow it down').click();
  await expectNoAxeViolations(page);
  await first.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('19 chosen')).toBeVisible();
  await page.getByRole('button', { name: 'Publish · Keep' }).click();
  const done = page.getByRole('main').getByRole('status');
  await expect(done).toContainText('19 congratulations decided.');
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('u');
  await expect(done).toContainText('Taken back.');
  await expect(page.getByRole('article')).toHaveCount(19);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('many are decided in one press, and one press takes it back', async ({
    page,
    browser,
    signInAs,
  }) => {
    const slug = await holdingPost();
    await held(browser, slug, ['one of many', 'two of many', 'left alone']);
    await signInAs('moderator');
    await page.goto(`/en/moderation?post=${slug}`);
    for (const text of ['one of many', 'two of many'])
      await caseOf(page, text).getByRole('checkbox').check();
    await page.getByText('Act on all you have chosen').click();
    await page.getByLabel('Why hide it?').selectOption('Spam or advertising');
    await page.getByRole('button', { name: 'Hide' }).click();
    const done = page.getByRole('main').getByRole('status');
    await expect(done).toContainText('2 congratulations decided.');
    await expect(page.getByRole('article')).toHaveCount(1);
    await done.getByRole('button', { name: 'Undo' }).click();
    await expect(done).toContainText('Taken back.');
    await expect(page.getByRole('article')).toHaveCount(3);
    await page.getByText('Act on all you have chosen').click();
    await page.getByRole('button', { name: 'Publish · Keep' }).click();
    await expect(page.getByRole('main')).toContainText('Choose at least one first.');
  });

  test('a claim of another is told, and taken over', async ({ page, browser, signInAs }) => {
    const slug = await holdingPost();
    await held(browser, slug, ['whose is it']);
    await signInAs('moderator');
    await page.goto(`/en/moderation?post=${slug}`);
    const action = await page.locator('form[action*="/publish"]').getAttribute('action');
    const claim = `${action}`.replace('publish', 'claim');
    await knock(page.context(), claim);
    await signInAs('owner');
    await page.goto(`/en/moderation?post=${slug}`);
    await expect(page.getByRole('article')).toContainText('Haneul ☁️ is looking at this one.');
    await page.getByRole('button', { name: 'Take it over' }).click();
    await expect(page.getByRole('article')).not.toContainText('is looking at this one.');
    await page.getByRole('button', { name: 'Publish' }).first().click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('1 congratulation');
  });
});

test('a full queue on a phone, in Korean', async ({ browser, signInAs, baseURL }) => {
  const slug = await holdingPost();
  await held(browser, slug, ['첫째 축하', '둘째 축하', '셋째 축하']);
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 360, height: 800 },
    hasTouch: true,
    isMobile: true,
    locale: 'ko-KR',
  });
  await signInAs('moderator', context);
  const page = await context.newPage();
  await page.goto(`/ko/moderation?post=${slug}`);
  await expect(page.getByRole('article')).toHaveCount(3);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await expectNoAxeViolations(page);
  const found = caseOf(page, '둘째 축하');
  await found.getByRole('button', { name: '공개' }).tap();
  await expect(found.getByRole('button', { name: '되돌리기' })).toBeVisible();
  await page.getByRole('link', { name: '전체 보기' }).tap();
  await expect(page).toHaveURL(/\/ko\/moderation$/);
  await context.close();
});

test('who guesses the doors of a case is refused, and it is as it was', async ({
  context,
  page,
  browser,
  signInAs,
}) => {
  const slug = await holdingPost();
  await held(browser, slug, ['not yours to decide']);
  await signInAs('moderator');
  await page.goto(`/en/moderation?post=${slug}`);
  const door = await page.locator('form[action*="/publish"]').getAttribute('action');
  const fields = await page
    .locator('form[action*="/publish"]')
    .evaluate((form) => Object.fromEntries(new FormData(form as HTMLFormElement)));
  const paths = ['publish', 'hide', 'claim'].map((act) => `${door}`.replace('publish', act));
  const many = '/api/moderation/cases/many';
  const undo = `/api/moderation/acts/${randomUUID()}/undo`;
  const id = `${door}`.split('/').at(-2) ?? '';
  const data = {
    ...fields,
    reason: 'spam',
    verdict: 'hide',
    [`case-${id}`]: `${fields.commentId} ${fields.revision}`,
  };
  const codesOf = async (who: BrowserContext, headers = {}) => {
    const codes: string[] = [];
    for (const path of [...paths, many, undo]) {
      const answer = await knock(who, path, data, headers);
      codes.push((await answer.json()).error?.code ?? `${answer.status()}`);
    }
    return codes;
  };
  const all = (code: string) => Array.from({ length: 5 }, () => code);
  const stranger = await browser.newContext({ baseURL: new URL(page.url()).origin });
  expect(await codesOf(stranger)).toEqual(all('signed-out'));
  for (const name of ['knownfan', 'mutedfan', 'editor'] as const) {
    await signInAs(name, stranger);
    expect(await codesOf(stranger), name).toEqual(all('not-allowed'));
  }
  await signInAs('bannedfan', stranger);
  expect(await codesOf(stranger)).toEqual(all('signed-out'));
  const elsewhere = { origin: 'https://evil.example' };
  expect(await codesOf(context, elsewhere)).toEqual(all('cross-origin'));
  for (const forged of ['nonsense', randomUUID(), `${id}'--`]) {
    const path = `/api/moderation/cases/${encodeURIComponent(forged)}/publish`;
    expect((await knock(context, path, data)).status()).toBe(404);
  }
  expect((await knock(context, `${door}`.replace('publish', 'praise'), data)).status()).toBe(400);
  await stranger.close();

  const first = await knock(context, `${door}`, data);
  const { batchId } = await first.json();
  for (const path of [`${door}`, many]) {
    const replayed = await knock(context, path, data);
    expect((await replayed.json()).error).toMatchObject({ code: 'already-decided', batchId });
  }
  const back = `/api/moderation/acts/${batchId}/undo`;
  expect((await knock(context, back)).status()).toBe(200);
  expect((await knock(context, back)).status()).toBe(409);
});
