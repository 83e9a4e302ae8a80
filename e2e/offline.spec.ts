import type { BrowserContext, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './fixtures';
import { congratulate, knock } from './knock';

const slug = 'mirunari-ten-million-plays';
const post = `/en/posts/${slug}`;

test.beforeEach(({ allowProblems }) =>
  allowProblems(/ERR_INTERNET_DISCONNECTED/, /Failed to load resource/),
);

/** Opens a page and waits until this device could show it without a line. */
async function read(page: Page, path: string) {
  await page.goto(path);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(isKept, path)).toBe(true);
}

async function isKept(path: string): Promise<boolean> {
  const offline = await caches.match(`/${path.split('/')[1]}/offline`);
  return offline !== undefined && (await caches.match(path)) !== undefined;
}

function unique(text: string) {
  return `${text} ${crypto.randomUUID().slice(0, 8)}`;
}

async function write(page: Page, text: string) {
  await page.getByRole('textbox', { name: 'Your congratulation' }).fill(text);
  await page.getByRole('button', { name: 'Congratulate' }).click();
  await expect(written(page, text)).toHaveCount(1);
}

function written(page: Page, text: string) {
  return page.getByRole('article').filter({ hasText: text });
}

/** The fan's phone with a congratulation that waits, and no line. */
async function writeOffline(page: Page, context: BrowserContext, text: string) {
  const known = page.waitForResponse((response) => response.url().includes('/api/viewer'));
  await read(page, post);
  await known;
  await context.setOffline(true);
  await write(page, text);
  await expect(written(page, text)).toContainText('Waiting for your connection');
}

async function expectStoredOnce(page: Page, text: string) {
  await expect(async () => {
    await page.goto(post);
    await expect(written(page, text)).toHaveCount(1, { timeout: 1000 });
    await expect(written(page, text)).not.toContainText('Waiting', { timeout: 1000 });
  }).toPass();
}

test('a page that was read opens without a line, looks as it did, and says how old it is', async ({
  page,
  context,
}) => {
  await read(page, post);
  const heading = page.getByRole('heading', { level: 1 });
  const words = await heading.textContent();
  const face = await heading.evaluate((element) => getComputedStyle(element).fontFamily);
  await context.setOffline(true);
  await page.reload();
  await expect(heading).toHaveText(words ?? '');
  await expect(page.getByText(/as your device kept it on/)).toBeVisible();
  expect(await heading.evaluate((element) => getComputedStyle(element).fontFamily)).toBe(face);
  await expect(page.getByRole('textbox', { name: 'Your congratulation' })).toBeEditable();
  await expectNoAxeViolations(page);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByText(/as your device kept it on/)).toHaveCount(0);
});

for (const [language, title, kept] of [
  ['en', 'No signal out here', 'You can read these now'],
  ['ko', '여기까지는 신호가 닿지 않아요', '지금 읽을 수 있는 페이지'],
] as const)
  test(`a page that was never read is the offline page, with what can be read: ${language}`, async ({
    page,
    context,
  }) => {
    await read(page, `/${language}/posts/${slug}`);
    const headline = await page.getByRole('heading', { level: 1 }).textContent();
    await context.setOffline(true);
    const unread = `/${language}/posts/mirunari-one-year`;
    await page.goto(unread);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    const list = page.getByRole('region', { name: kept }).getByRole('link');
    await expect(list).toHaveCount(1);
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
    await list.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline ?? '');
    await page.goto(unread);
    await context.setOffline(false);
    await expect(page.getByRole('heading', { name: title })).toHaveCount(0);
    await expect(page).toHaveURL(unread);
  });

test('on the line the page is the newest, and so is its copy: a hidden comment stays gone', async ({
  context,
  signInAsNewFan,
  signInAs,
  browser,
  baseURL,
}) => {
  await signInAsNewFan();
  const { id, text } = await congratulate(context, slug, 'soon hidden');
  const reader = await browser.newContext({ baseURL });
  const reading = await reader.newPage();
  await read(reading, post);
  await expect(written(reading, text)).toHaveCount(1);
  const desk = await browser.newContext({ baseURL });
  await signInAs('moderator', desk);
  const answer = await knock(desk, `/api/comments/${id}/hide`, { reason: 'spam', revision: 1 });
  expect(answer.status(), await answer.text()).toBe(200);
  await reading.goto(post);
  await expect(written(reading, text)).toHaveCount(0);
  await expect(async () => {
    await reader.setOffline(true);
    await reading.goto(post);
    await expect(reading.getByText(/as your device kept it on/)).toBeVisible({ timeout: 1000 });
    await expect(written(reading, text)).toHaveCount(0, { timeout: 1000 });
    await reader.setOffline(false);
  }).toPass();
  await Promise.all([reader.close(), desk.close()]);
});

test('what waits survives the closed tab, is sent once when the line is back, and can be taken back', async ({
  page,
  context,
  signInAsNewFan,
}) => {
  await signInAsNewFan();
  const kept = unique('still waiting');
  const dropped = unique('never mind');
  await writeOffline(page, context, kept);
  await write(page, dropped);
  await page.close();
  const again = await context.newPage();
  await again.goto(post);
  await expect(written(again, kept)).toContainText('Waiting for your connection');
  await written(again, dropped).getByRole('button', { name: 'Discard' }).click();
  await expect(written(again, dropped)).toHaveCount(0);
  await context.setOffline(false);
  await expect(written(again, kept).getByRole('link', { name: /^Reply to/ })).toBeVisible();
  await expectStoredOnce(again, kept);
  await expect(written(again, dropped)).toHaveCount(0);
});

test('the browser’s own sync sends what waits, with no page of the post open', async ({
  page,
  context,
  signInAsNewFan,
}) => {
  await signInAsNewFan();
  const text = unique('from the bus');
  await writeOffline(page, context, text);
  await page.goto('/en/offline');
  await context.setOffline(false);
  await syncNow(page);
  await expect.poll(() => page.evaluate(countUnsent)).toBe(0);
  await expectStoredOnce(page, text);
});

/** The worker's sync event as the browser sends it once it is back on the line. */
async function syncNow(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  const found = new Promise<{ registrationId: string; scopeURL: string }>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [registration] = registrations;
      if (registration) resolve(registration);
    });
  });
  await devtools.send('ServiceWorker.enable');
  const { registrationId, scopeURL } = await found;
  await devtools.send('ServiceWorker.dispatchSyncEvent', {
    origin: new URL(scopeURL).origin,
    registrationId,
    tag: 'unsent',
    lastChance: false,
  });
}

function countUnsent(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lightstick', 1);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const store = opening.result.transaction('unsent').objectStore('unsent');
      const counted = store.count();
      counted.onsuccess = () => resolve(counted.result);
    };
  });
}

test('a word of one member is not sent in the name of another', async ({
  context,
  signInAsNewFan,
}) => {
  const { handle } = await signInAsNewFan();
  const text = unique('mine');
  const data = { text, clientKey: crypto.randomUUID() };
  const other = await knock(context, `/api/posts/${slug}/comments`, {
    ...data,
    by: 'somebody_else',
  });
  expect(other.status()).toBe(403);
  expect(await other.json()).toMatchObject({ error: { code: 'written-by-another' } });
  const own = await knock(context, `/api/posts/${slug}/comments`, { ...data, by: handle });
  expect(own.status()).toBe(201);
});

test('nothing personal is kept, and signing out clears what was written', async ({
  page,
  context,
  signInAsNewFan,
}) => {
  await signInAsNewFan();
  await writeOffline(page, context, unique('not for the next one'));
  await page.getByRole('textbox', { name: 'Your congratulation' }).fill('half a thought');
  await context.setOffline(false);
  // Kept from being sent at once, so that something is there to clear.
  await page.route('**/api/posts/*/comments', (route) => route.abort());
  await page.goto('/en/account');
  const keys = await page.evaluate(listKept);
  expect(keys.length).toBeGreaterThan(0);
  for (const key of keys)
    expect(key).toMatch(/^\/((en|ko)\/(posts\/|offline$)|_next\/static\/|covers\/|icons\/)/);
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await page.waitForURL('/en');
  expect(await page.evaluate(countUnsent)).toBe(0);
  expect(
    await page.evaluate(() =>
      Object.keys(localStorage).filter((name) => name.startsWith('draft:')),
    ),
  ).toEqual([]);
});

async function listKept(): Promise<string[]> {
  const caught = await Promise.all(
    (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
  );
  return caught.flat().map(({ url }) => new URL(url).pathname);
}
