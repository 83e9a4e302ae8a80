import type { Page } from '@playwright/test';
import { cast } from '@/db/seed/content/cast';
import { plainUrl } from './addresses';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './fixtures';
import { newestMailTo } from './mail-server';

test.use({ baseURL: plainUrl });

const newAddress = () => `fan-${crypto.randomUUID()}@fans.example`;

async function askForLink(page: Page, email: string, path = '/en/sign-in') {
  await page.goto(path);
  await page.getByRole('textbox').fill(email);
  await page.getByRole('button', { name: /send me a link|링크 받기/i }).click();
}

async function linkTo(email: string): Promise<string> {
  const { text } = await newestMailTo(email);
  return /^http\S+$/m.exec(text)?.[0] ?? '';
}

test('a fan signs in by a mailed link, and is back where they were', async ({ page, context }) => {
  await askForLink(page, cast.knownfan.email, '/en/sign-in?next=%2Fko%2Faccount');
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  await expect(page.getByText(cast.knownfan.email)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto(await linkTo(cast.knownfan.email));
  await expect(page.getByText(cast.knownfan.email)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(`${plainUrl}/ko/account`);
  const cookies = await context.cookies();
  expect(cookies.find(({ name }) => name === 'lightstick-session')).toMatchObject({
    httpOnly: true,
    sameSite: 'Lax',
  });
  expect(cookies.find(({ name }) => name === 'lightstick-member')?.httpOnly).toBe(false);
});

test('all of it works without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: plainUrl });
  const page = await context.newPage();
  const email = newAddress();
  await askForLink(page, email);
  await page.goto(await linkTo(email));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/en\/welcome/);
  await page.getByLabel('Your name').fill('🌱 새싹');
  await page.getByLabel('Your handle').fill('x');
  await page.getByRole('button', { name: 'That’s me' }).click();
  await expect(page.getByLabel('Your handle')).toHaveAccessibleDescription(/At least 3 characters/);
  await expect(page.getByLabel('Your name')).toHaveValue('🌱 새싹');
  const handle = `sprout_${email.slice(4, 12)}`;
  await page.getByLabel('Your handle').fill(handle);
  await page.getByRole('button', { name: 'That’s me' }).click();
  await expect(page).toHaveURL(/\/en$/);
  await page.goto('/en/account');
  await expect(page.getByText(`@${handle}`)).toBeVisible();
  await context.close();
});

test('the mail is in the reader’s language, as text and as HTML', async ({ page }) => {
  const email = newAddress();
  await askForLink(page, email, '/ko/sign-in');
  const mail = await newestMailTo(email);
  expect(mail.subject).toBe('Lightstick 로그인 링크예요');
  expect(mail.text).toContain('한 시간 동안 한 번만 쓸 수 있어요');
  const link = await linkTo(email);
  expect(mail.html).toContain(`href="${link.replaceAll('&', '&#38;')}"`);
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/ko\/sign-in\/confirm\?/);
});

test('a mail program that opens the link uses nothing up', async ({ page, request }) => {
  const email = newAddress();
  await askForLink(page, email);
  const link = await linkTo(email);
  for (let look = 0; look < 3; look += 1) expect((await request.get(link)).status()).toBe(200);
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/en\/welcome/);
});

test('a link that was used says so, and offers a new one', async ({ page, context }) => {
  const email = newAddress();
  await askForLink(page, email);
  const link = await linkTo(email);
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/en\/welcome/);
  await context.clearCookies();
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'That link was used already',
  );
  await expectNoAxeViolations(page);
});

test('half a link says what to do', async ({ page }) => {
  await page.goto('/en/sign-in/confirm?email=a%40fans.example');
  await expect(page.getByText('This link is not complete')).toBeVisible();
  await expectNoAxeViolations(page);
});

test('what is no address is told beside the field, and kept', async ({ page }) => {
  await askForLink(page, 'mina@fans');
  await expect(page.getByRole('textbox')).toHaveValue('mina@fans');
  await expect(page.getByRole('textbox')).toHaveAccessibleDescription(/not an e-mail address/);
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
});

test('a mailbox that the mail server refuses is a sentence', async ({ page }) => {
  await askForLink(page, `refused-${newAddress()}`);
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'The mail could not be sent',
  );
});

test('a banned member reads why and until when, once they have proven who they are', async ({
  page,
}) => {
  await askForLink(page, cast.bannedfan.email);
  await page.goto(await linkTo(cast.bannedfan.email));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'You can’t sign in' })).toBeVisible();
  await expect(page.getByText('Threatened another fan.')).toBeVisible();
  await expect(page.getByText('unless a moderator lifts it')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto('/en/account');
  await expect(page.getByText('Sign in to see your account.')).toBeVisible();
});

test('who asks too often is told how long to wait', async ({ page, request }) => {
  const email = newAddress();
  for (let sent = 0; sent < 5; sent += 1) await askForLink(page, email);
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  await askForLink(page, email);
  await expect(page.getByRole('main').getByRole('alert')).toContainText(/Try again in \d+ minutes/);
  const response = await request.post('/api/sign-in/link', {
    headers: { origin: plainUrl, accept: 'application/json' },
    form: { email, lang: 'en' },
  });
  expect(response.status()).toBe(429);
  expect(Number(response.headers()['retry-after'])).toBeGreaterThan(0);
  expect(await response.json()).toMatchObject({ error: { code: 'rate-limited' } });
});

test('a form of another site signs nobody in', async ({ request }) => {
  for (const door of ['link', 'confirm', 'provider']) {
    const response = await request.post(`/api/sign-in/${door}`, {
      headers: { origin: 'https://evil.example', accept: 'application/json' },
      form: { email: newAddress(), token: 'x', provider: 'oidc' },
    });
    expect(response.status(), door).toBe(403);
    expect(response.headers()['set-cookie'], door).toBeUndefined();
  }
});
