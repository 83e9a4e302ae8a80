import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { session } from '@/db/schema/members';
import { sanction } from '@/db/schema/moderation';
import { startSession } from '@/features/session/commands';
import { demoUrl } from './addresses';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  plantSession,
  test,
} from './fixtures';

const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

test('who is signed out is led to sign in, and back', async ({ page }) => {
  for (const path of ['/en/account', '/en/account/sessions', '/en/account/leave']) {
    await page.goto(path);
    await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      `/en/sign-in?${new URLSearchParams({ next: path })}`,
    );
    await expectNoAxeViolations(page);
  }
});

test('a fan changes their name', async ({ page, signInAsNewFan }) => {
  const fan = await signInAsNewFan();
  await page.goto('/en/account');
  await expect(page.getByText(`@${fan.handle}`)).toBeVisible();
  await page.getByLabel('Your name').fill('나리 🌱');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveValue('나리 🌱');
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
});

test('a name that could be taken for staff is refused, and kept to be changed', async ({
  page,
  signInAsNewFan,
}) => {
  await signInAsNewFan();
  await page.goto('/en/account');
  await page.getByLabel('Your name').fill('Official Moderator');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Your name')).toHaveValue('Official Moderator');
  await expect(page.getByLabel('Your name')).toHaveAccessibleDescription(/taken for a moderator/);
  await page.goto('/en/account');
  await expect(page.getByLabel('Your name')).not.toHaveValue('Official Moderator');
});

test('a fan sees where they are signed in, and ends one of those sessions', async ({
  page,
  signInAsNewFan,
}) => {
  const fan = await signInAsNewFan();
  await startSession(fan.id, phone);
  await page.goto('/en/account');
  await page.getByRole('link', { name: 'Where you are signed in' }).click();
  const elsewhere = page.getByRole('listitem').filter({ hasText: 'Safari on iPhone' });
  await expect(elsewhere).toBeVisible();
  await expect(page.getByText('This device')).toBeVisible();
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  await elsewhere.getByRole('button', { name: /^End the session of Safari on iPhone/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Ended.' })).toBeVisible();
  await expect(elsewhere).toHaveCount(0);
  await expect(page.getByText('This device')).toBeVisible();
});

test('a fan cannot end another’s session', async ({ page, context, signInAs, signInAsNewFan }) => {
  const fan = await signInAsNewFan();
  const [theirs] = await db().select().from(session).where(eq(session.userId, fan.id));
  await signInAs('knownfan');
  await page.goto('/en/account/sessions');
  const response = await context.request.post(`/api/account/sessions/${theirs?.id}/end`, {
    headers: { origin: demoUrl, accept: 'application/json' },
  });
  expect(response.status()).toBe(404);
  expect(await db().select().from(session).where(eq(session.userId, fan.id))).toContainEqual(
    theirs,
  );
});

test('signing out ends the session, and not only its cookie', async ({
  page,
  context,
  signInAsNewFan,
}) => {
  await signInAsNewFan();
  const stolen = (await context.cookies()).find(({ name }) => name === 'lightstick-session');
  await page.goto('/en/account');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/en$/);
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('lightstick-member');
  await plantSession(context, demoUrl, stolen?.value ?? '', new Date(Date.now() + 60_000));
  await page.goto('/en/account');
  await expect(page.getByText('Sign in to see your account.')).toBeVisible();
});

test('signing out everywhere ends every session', async ({ page, browser, signInAsNewFan }) => {
  const fan = await signInAsNewFan();
  const other = await browser.newContext({ baseURL: demoUrl });
  const { token, expires } = await startSession(fan.id, phone);
  await plantSession(other, demoUrl, token, expires);
  const otherPage = await other.newPage();
  await otherPage.goto('/en/account');
  await expect(otherPage.getByText(`@${fan.handle}`)).toBeVisible();
  await page.goto('/en/account/sessions');
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page).toHaveURL(/\/en$/);
  await otherPage.reload();
  await expect(otherPage.getByText('Sign in to see your account.')).toBeVisible();
  await other.close();
});

test('a fan takes everything kept about them', async ({ page, signInAsNewFan, request }) => {
  const fan = await signInAsNewFan();
  await page.goto('/en/account');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download my data' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`lightstick-${fan.handle}.json`);
  const chunks = await Array.fromAsync(await download.createReadStream());
  const data = JSON.parse(Buffer.concat(chunks).toString());
  expect(data.profile).toMatchObject({ id: fan.id, handle: fan.handle });
  expect(Object.keys(data)).toEqual([
    'profile',
    'waysToSignIn',
    'sessions',
    'comments',
    'decisions',
    'reactions',
    'reports',
    'sanctions',
  ]);
  expect((await request.get('/api/account/export')).status()).toBe(401);
});

test('a muted fan reads why and until when', async ({ page, signInAs }) => {
  await signInAs('mutedfan');
  await page.goto('/en/account');
  await expect(page.getByText('You are muted: you can read, not write.')).toBeVisible();
  await expect(page.getByText('Filled three threads with the same advert.')).toBeVisible();
  await expectNoAxeViolations(page);
});

test('a ban ends the sessions there are', async ({ page, signInAsNewFan }) => {
  const fan = await signInAsNewFan();
  await page.goto('/en/account');
  await expect(page.getByText(`@${fan.handle}`)).toBeVisible();
  await db().insert(sanction).values({ memberId: fan.id, kind: 'ban', reason: 'A test' });
  await page.reload();
  await expect(page.getByText('Sign in to see your account.')).toBeVisible();
});
