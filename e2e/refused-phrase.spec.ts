import { randomUUID } from 'node:crypto';
import type { Browser, Locator } from '@playwright/test';
import { messagesIn } from '@/messages/messages';
import { openAsFan } from './fan';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { congratulate } from './knock';

const slug = 'mirunari-paper-lantern-nomination';

const languages = [
  {
    locale: 'en',
    refused: 'so KILL YOURSELF, already',
    why: 'It says “KILL YOURSELF”, which is not welcome here. Put it in other words, then send it.',
    better: 'so happy for you',
  },
  {
    locale: 'ko',
    refused: '그냥 나가 죽어 제발',
    why: '“나가 죽어”라는 표현은 여기서 쓸 수 없어요. 다른 말로 바꿔서 보내 주세요.',
    better: '정말 정말 축하해',
  },
] as const;

/** A fan of this test's own, in a browser with or without scripts. */
async function openPage(browser: Browser, javaScriptEnabled: boolean) {
  const { context } = await openAsFan(browser);
  if (javaScriptEnabled) return context.newPage();
  const plain = await browser.newContext({
    javaScriptEnabled,
    storageState: await context.storageState(),
    baseURL: test.info().project.use.baseURL,
  });
  await context.close();
  return plain.newPage();
}

/** The focus is where the words are to be changed, and the reason is read out with it. */
async function expectToldAt(field: Locator, why: string) {
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(new RegExp(why));
}

for (const { locale, refused, why, better } of languages) {
  const { comments, writing } = messagesIn(locale);
  const story = `/${locale}/posts/${slug}`;
  const moreAbout = { en: /^More about/, ko: /더 보기$/ }[locale];

  test(`${locale}: a refused phrase is told in the fan’s own words, and rephrased it is sent`, async ({
    browser,
    allowProblems,
  }) => {
    allowProblems(/422/);
    const page = await openPage(browser, true);
    await page.goto(story);
    const mark = randomUUID().slice(0, 8);
    const field = page.getByRole('textbox', { name: comments.composerLabel });
    const send = page.getByRole('button', { name: comments.send, exact: true });
    await field.fill(`${refused}  ${mark} 🫶🏻`);
    await send.click();
    await expectToldAt(field, why);
    await expect(field).toHaveValue(`${refused}  ${mark} 🫶🏻`);
    await expect(page.getByRole('article').filter({ hasText: mark })).toHaveCount(0);
    await expectNoAxeViolations(page);
    await field.fill(`${better} ${mark}`);
    const posted = page.waitForResponse((response) => response.request().method() === 'POST');
    await send.click();
    expect((await posted).status()).toBe(201);
    await expect(field).toHaveValue('');
    const mine = page.getByRole('article').filter({ hasText: `${better} ${mark}` });
    await expect(mine).toHaveCount(1);
    await page.context().close();
  });

  test(`${locale}: refused while more is being written, it is put in other words in its place`, async ({
    browser,
    allowProblems,
  }) => {
    allowProblems(/422/);
    const page = await openPage(browser, true);
    await page.goto(story);
    const mark = randomUUID().slice(0, 8);
    const field = page.getByRole('textbox', { name: comments.composerLabel });
    const typed = Promise.withResolvers<void>();
    await page.route(`**/api/posts/${slug}/comments`, async (route) => {
      await typed.promise;
      await route.continue();
    });
    await field.fill(`${refused} ${mark}`);
    await page.getByRole('button', { name: comments.send, exact: true }).click();
    await field.fill('the next one');
    typed.resolve();
    const mine = page.getByRole('article').filter({ hasText: mark });
    await mine.getByRole('button', { name: comments.rephrase }).click();
    const words = mine.getByRole('textbox', { name: comments.rephrase });
    await expect(words).toHaveValue(`${refused} ${mark}`);
    await words.fill(`${better} ${mark}`);
    await mine.getByRole('button', { name: comments.retry }).click();
    await expect(mine.getByRole('link', { name: moreAbout })).toBeVisible();
    await expect(mine).toContainText(`${better} ${mark}`);
    await expect(field).toHaveValue('the next one');
    await page.context().close();
  });

  test(`${locale}: an edit that is refused keeps its letters, and the comment its words`, async ({
    browser,
  }) => {
    const page = await openPage(browser, true);
    const { text } = await congratulate(page.context(), slug, better);
    await page.goto(story);
    const mine = page.getByRole('article').filter({ hasText: text });
    await mine.getByRole('link', { name: moreAbout }).click();
    await mine.getByRole('button', { name: comments.edit, exact: true }).click();
    const field = mine.getByRole('textbox', { name: comments.edit });
    await field.fill(`${refused} 🫶🏻`);
    await mine.getByRole('button', { name: comments.save }).click();
    await expectToldAt(field, why);
    await expect(field).toHaveValue(`${refused} 🫶🏻`);
    await field.fill(`${text} 🫶🏻`);
    await mine.getByRole('button', { name: comments.save }).click();
    await expect(mine.getByText(`${text} 🫶🏻`)).toBeVisible();
    await page.context().close();
  });

  test(`${locale}: without JavaScript the words wait in a draft, and go from there`, async ({
    browser,
  }) => {
    const page = await openPage(browser, false);
    await page.goto(story);
    const mark = randomUUID().slice(0, 8);
    await page
      .getByRole('textbox', { name: comments.composerLabel })
      .fill(`${refused} ${mark} 🫶🏻`);
    await page.getByRole('button', { name: comments.send, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/drafts/`));
    const field = page.getByRole('textbox', { name: comments.composerLabel });
    const send = page.getByRole('button', { name: writing.draftPost, exact: true });
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(why);
    await expect(field).toHaveValue(`${refused} ${mark} 🫶🏻`);
    await expectToldAt(field, why);
    await field.fill(`${refused}! ${mark}`);
    await send.click();
    await expect(field).toHaveValue(`${refused}! ${mark}`);
    await expectToldAt(field, why);
    await field.fill(`${better} ${mark}`);
    await send.click();
    await expect(page.locator('article[aria-current="true"]')).toContainText(`${better} ${mark}`);
    await page.context().close();
  });

  test(`${locale}: without JavaScript an edit that is refused comes back with its words`, async ({
    browser,
  }) => {
    const page = await openPage(browser, false);
    const { id, text } = await congratulate(page.context(), slug, better);
    await page.goto(`/${locale}/comments/${id}`);
    await page.getByRole('textbox', { name: writing.editLabel }).fill(`${refused} 🫶🏻`);
    await page.getByRole('button', { name: writing.editSave }).click();
    await expect(page.getByRole('alert')).toHaveText(why);
    const field = page.getByRole('textbox', { name: comments.composerLabel });
    await expect(field).toHaveValue(`${refused} 🫶🏻`);
    await expectToldAt(field, why);
    await field.fill(`${text} 🫶🏻`);
    await page.getByRole('button', { name: comments.retry }).click();
    await expect(page.locator('article[aria-current="true"]')).toContainText(`${text} 🫶🏻`);
    await page.context().close();
  });
}
