import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { demoUrl } from './addresses';
import { openAsFan } from './fan';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { congratulate as sendCongratulation } from './knock';

test.use({ javaScriptEnabled: false });

const slug = 'mirunari-night-ferry-number-one';
const story = `/en/posts/${slug}`;

function unique(text: string) {
  return `${text} ${randomUUID().slice(0, 8)}`;
}

function commentBy(page: Page, text: string) {
  return page.getByRole('article').filter({ hasText: text }).last();
}

async function congratulate(page: Page, text: string) {
  await page.goto(story);
  await page.getByRole('textbox', { name: 'Your congratulation' }).fill(text);
  await page.getByRole('button', { name: 'Congratulate' }).click();
}

test('a fan congratulates, and lands on the congratulation', async ({ page, signInAs }) => {
  const text = unique('축하해 🥹🫶🏻\nDESERVED!!!!!!!');
  await signInAs('knownfan');
  await congratulate(page, text);
  await expect(page).toHaveURL(/\/en\/posts\/[a-z-]+\/comments\/[0-9a-f-]{36}#c-/);
  const marked = page.locator('article[aria-current="true"]');
  await expect(marked).toContainText('DESERVED!!!!!!!');
  await expect(marked).toContainText('@june_since_day1');
});

test('a visitor writes first and signs in second, and loses nothing', async ({ page }) => {
  const text = unique('write first 💌');
  await congratulate(page, text);
  await expect(page).toHaveURL(/\/en\/sign-in\?next=/);
  await page.getByRole('button', { name: 'Sign in as Fan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your words are waiting');
  await expect(page.getByRole('textbox', { name: 'Your congratulation' })).toHaveValue(text);
  const draft = page.url();
  await page.getByRole('button', { name: 'Post it' }).click();
  await expect(page.locator('article[aria-current="true"]')).toContainText(text);
  await page.goto(draft);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This draft is not here any more',
  );
});

test('a draft opens in another browser, and asks there for signing in', async ({
  page,
  browser,
}) => {
  const text = unique('started on the train');
  await congratulate(page, text);
  const next = new URL(page.url()).searchParams.get('next') ?? '';
  const other = await browser.newContext({ javaScriptEnabled: false, baseURL: page.url() });
  const there = await other.newPage();
  await there.goto(next);
  const words = there.getByRole('textbox', { name: 'Your congratulation' });
  await expect(words).toHaveValue(text);
  await words.fill(`${text}, finished at home`);
  await there.getByRole('button', { name: 'Sign in and come back' }).click();
  await there.getByRole('button', { name: 'Sign in as Editor' }).click();
  await expect(words).toHaveValue(`${text}, finished at home`);
  await there.getByRole('button', { name: 'Post it' }).click();
  await expect(there.locator('article[aria-current="true"]')).toContainText('finished at home');
  await other.close();
});

test('what is too long comes back with the reason, to be cut and posted', async ({
  page,
  signInAs,
}) => {
  await signInAs('editor');
  const long = `${unique('so much to say')} ${'🔥'.repeat(1000)}`;
  await congratulate(page, long);
  await expect(page.getByRole('alert')).toContainText('at most 1,000 characters');
  const field = page.getByRole('textbox', { name: 'Your congratulation' });
  await expect(field).toHaveValue(long);
  const short = long.slice(0, 40).trim();
  await field.fill(short);
  await page.getByRole('button', { name: 'Post it' }).click();
  await expect(page.locator('article[aria-current="true"]')).toContainText(short);
});

test('a muted fan is told so, and keeps the words', async ({ page, signInAs }) => {
  await signInAs('mutedfan');
  await congratulate(page, 'let me speak');
  await expect(page.getByRole('alert')).toContainText('muted');
  await expect(page.getByRole('textbox', { name: 'Your congratulation' })).toHaveValue(
    'let me speak',
  );
});

test('an author is told that their words wait, after posting and after an edit', async ({
  page,
  signInAsNewFan,
}) => {
  const text = unique('fuck you, I am so proud');
  await signInAsNewFan();
  await congratulate(page, text);
  const waits = page.getByText('Waiting for a moderator. Only you see it for now.');
  await expect(waits).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Your congratulation' });
  await expect(field).toHaveValue(text);
  await field.fill(unique('so proud'));
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('article')).toContainText('so proud');
  await expect(waits).toBeVisible();
});

test('a fan replies from the page of the congratulation', async ({ page, signInAs }) => {
  const text = unique('same here!');
  await signInAs('knownfan');
  await page.goto(story);
  await page
    .locator('article[data-comment]')
    .first()
    .getByRole('link', { name: /^Reply to/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: /^Your reply to/ }).fill(text);
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(page.locator('article article[aria-current="true"]')).toContainText(text);
});

test('an author changes the words, and deletes them', async ({ page, signInAs, allowProblems }) => {
  allowProblems(/422/);
  const text = unique('first words');
  await signInAs('moderator');
  await congratulate(page, text);
  await commentBy(page, text)
    .getByRole('link', { name: /^More about/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your congratulation');
  await expect(page.getByText(/You can change it for 1[45] more minutes/)).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Your congratulation' });
  const long = `${text} ${'🔥'.repeat(1000)}`;
  await field.fill(long);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('at most 1,000 characters');
  await expect(field).toHaveValue(long);
  await field.fill(`${text}, second words`);
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(commentBy(page, text)).toContainText('second words');
  await expect(commentBy(page, text)).toContainText('edited');
  await commentBy(page, text)
    .getByRole('link', { name: /^More about/ })
    .click();
  const manage = page.url();
  await page.getByText('Delete…').click();
  await page.getByRole('button', { name: 'Yes, delete it for good' }).click();
  await expect(page).toHaveURL(story);
  expect(await page.getByText(text).count()).toBe(0);
  await page.goto(manage);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The lights are off here');
});

test('who was signed out meanwhile loses neither an edit nor a report', async ({
  page,
  browser,
  context,
  signInAsNewFan,
  allowProblems,
}) => {
  allowProblems(/status of 401/);
  await signInAsNewFan();
  const { id: own } = await sendCongratulation(context, slug, 'mine');
  const { context: author } = await openAsFan(browser);
  const { id: other } = await sendCongratulation(author, slug, 'an advert');
  await author.close();

  await page.goto(`/en/comments/${own}`);
  const words = page.getByRole('textbox', { name: 'Your congratulation' });
  const changed = unique('mine, in better words');
  await words.fill(changed);
  await context.clearCookies({ name: 'lightstick-session' });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('Sign in');
  await expect(words).toHaveValue(changed);
  await page.goto(`/en/comments/${other}`);
  await page.getByText('Add a note').click();
  const note = page.getByLabel('Note for the moderators');
  await note.fill('The third one today.');
  await page.getByRole('button', { name: 'Spam or advertising' }).click();
  await expect(page.getByRole('alert')).toContainText('Sign in');
  await expect(note).toHaveValue('The third one today.');

  await signInAsNewFan();
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(page.getByText('Thank you for looking out')).toBeVisible();
});

test('reactions are buttons that toggle, on the story and on a congratulation', async ({
  page,
  signInAs,
}) => {
  const text = unique('react to this');
  await signInAs('owner');
  await congratulate(page, text);
  await page.goto(story);
  await page
    .getByRole('button', { name: /^Applause/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`${story}$`));
  // While others write as well, the shared page is made anew once in three seconds.
  await expect(async () => {
    await page.reload();
    await expect(commentBy(page, text)).toHaveCount(1, { timeout: 1000 });
  }).toPass();
  await commentBy(page, text)
    .getByRole('link', { name: /^React/ })
    .click();
  const fire = page.getByRole('button', { name: /^Fire/ });
  await expect(fire).toHaveAttribute('aria-pressed', 'false');
  await fire.click();
  await expect(page).toHaveURL(/#react$/);
  await expect(fire).toHaveAttribute('aria-pressed', 'true');
  await expect(fire).toHaveAccessibleName('Fire, 1');
  await fire.click();
  await expect(fire).toHaveAttribute('aria-pressed', 'false');
});

test('who is signed out comes back to the reaction after signing in', async ({ page }) => {
  await page.goto(story);
  await page.getByRole('button', { name: /^Love/ }).first().click();
  await expect(page).toHaveURL(`/en/sign-in?next=${encodeURIComponent(story)}`);
});

test('what is not there says so', async ({ page }) => {
  for (const path of [`comments/${randomUUID()}`, 'comments/x', 'comments/-']) {
    await page.goto(`/en/${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The lights are off here');
  }
  await page.goto(`/en/drafts/${'x'.repeat(43)}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This draft is not here any more',
  );
});

test.describe('with a script, which axe needs', () => {
  test.use({ javaScriptEnabled: true });

  async function send(page: Page, text: string) {
    const path = '/api/posts/mirunari-paper-lantern-nomination/comments';
    const sent = await page.request.post(path, {
      form: { text, lang: 'en' },
      headers: { accept: 'text/html', origin: demoUrl },
      maxRedirects: 0,
    });
    return sent.headers().location ?? '';
  }

  test('axe finds nothing on a draft, nor on the page of a refusal', async ({ page, signInAs }) => {
    await signInAs('editor');
    const draft = await send(page, '🔥'.repeat(1001));
    for (const path of [draft, '/ko/refused?code=busy&wait=3']) {
      await page.goto(path);
      await expectNoAxeViolations(page);
    }
  });

  test('axe finds nothing on a congratulation’s own page, nor when it refuses', async ({
    page,
    signInAs,
    allowProblems,
  }) => {
    allowProblems(/422/);
    await signInAs('owner');
    const id = (await send(page, unique('for axe'))).split('#c-')[1];
    await page.goto(`/en/comments/${id}`);
    await page.getByText('Delete…').click();
    await expectNoAxeViolations(page);
    await page.getByRole('textbox', { name: 'Your congratulation' }).fill('🔥'.repeat(1001));
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('alert')).toContainText('too long');
    await expectNoAxeViolations(page);
  });
});
