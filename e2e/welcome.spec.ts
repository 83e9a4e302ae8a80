import type { BrowserContext } from '@playwright/test';
import { db } from '@/db/client';
import { member } from '@/db/schema/members';
import { cast } from '@/db/seed/content/cast';
import { startSession } from '@/features/session/commands';
import { demoUrl } from './addresses';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  plantSession,
  test,
} from './fixtures';

/** Someone who has just signed in for the first time, of whom a provider said this name. */
async function arrive(context: BrowserContext, name: string | null = null) {
  const [newcomer] = await db().insert(member).values({ name }).returning();
  const { token, expires } = await startSession(newcomer?.id ?? '', 'Browser test');
  await plantSession(context, demoUrl, token, expires);
}

const newHandle = () => `fan_${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;

test('a newcomer takes a name and a handle, and goes on', async ({ page, context }) => {
  await arrive(context);
  await page.goto('/en/welcome?next=%2Fen%2Faccount');
  const handle = newHandle();
  await page.getByLabel('Your name').fill('𝐌𝐈𝐒𝐒 𝐈𝐂 𝜗ৎ');
  await expect(page.getByLabel('Your handle')).toHaveValue('miss_ic');
  await page.getByLabel('Your handle').fill(handle);
  await expect(page.getByText(`@${handle} is free.`)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'That’s me' }).click();
  await expect(page).toHaveURL(/\/en\/account$/);
  await expect(page.getByLabel('Your name')).toHaveValue('𝐌𝐈𝐒𝐒 𝐈𝐂 𝜗ৎ');
});

test('the rules are said as one types', async ({ page, context }) => {
  await arrive(context);
  await page.goto('/en/welcome');
  const name = page.getByLabel('Your name');
  const handle = page.getByLabel('Your handle');
  await name.fill('x'.repeat(41));
  await expect(name).toHaveAccessibleDescription(/up to 40 characters fit/);
  await expect(page.getByText('41 of 40')).toBeVisible();
  await name.fill('🥹🫶🏻🩷👩‍👩‍👧‍👦');
  await expect(page.getByText('4 of 40')).toBeVisible();
  await name.fill('운영자');
  await expect(name).toHaveAccessibleDescription(/taken for a moderator/);
  await handle.fill('ab');
  await expect(handle).toHaveAccessibleDescription(/At least 3 characters/);
  await handle.fill('민아');
  await expect(handle).toHaveAccessibleDescription(/Only a–z, 0–9 and _/);
  await handle.fill(cast.knownfan.handle.replace('i', 'l'));
  await expect(handle).toHaveAccessibleDescription(/Somebody has that handle/);
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
});

test('what the server refuses is said, with everything typed still there', async ({
  page,
  context,
}) => {
  await arrive(context);
  await page.goto('/en/welcome');
  await page.getByLabel('Your name').fill(`✦ ${cast.moderator.handle} ✦`);
  await page.getByLabel('Your handle').fill(cast.moderator.handle);
  await page.getByRole('button', { name: 'That’s me' }).click();
  const summary = page.getByRole('main').getByRole('alert');
  await expect(summary).toContainText('looks like the handle of another member');
  await expect(summary).toBeFocused();
  await expect(page.getByLabel('Your name')).toHaveValue(`✦ ${cast.moderator.handle} ✦`);
  await expectNoAxeViolations(page);
  await page.getByLabel('Your name').fill('Somebody else');
  await expect(page.getByLabel('Your name')).not.toHaveAttribute('aria-invalid');
  await page.getByRole('button', { name: 'That’s me' }).click();
  await expect(page.getByLabel('Your handle')).toHaveAccessibleDescription(
    /Somebody has that handle/,
  );
  await page.getByLabel('Your handle').fill(newHandle());
  await page.getByRole('button', { name: 'That’s me' }).click();
  await expect(page).toHaveURL(/\/en$/);
});

test('a name that a provider said is suggested, with a free handle', async ({ page, context }) => {
  await arrive(context, 'June Since Day1');
  await page.goto('/ko/welcome');
  await expect(page.getByLabel('이름')).toHaveValue('June Since Day1');
  await expect(page.getByLabel('아이디')).toHaveValue(/^june_since_day1_\d+$/);
  await expectNoAxeViolations(page);
});

test('who is signed out is led to sign in, and who has a name goes on', async ({
  page,
  signInAs,
}) => {
  await page.goto('/en/welcome?next=%2Fen%2Faccount');
  await expect(page.getByText('Sign in first')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toHaveAttribute(
    'href',
    '/en/sign-in?next=%2Fen%2Faccount',
  );
  await signInAs('knownfan');
  await page.goto('/en/welcome?next=%2Fen%2Faccount');
  await expect(page).toHaveURL(/\/en\/account$/);
});

test('whether a handle is free is told to the signed-in only, and not without end', async ({
  context,
  request,
}) => {
  expect((await request.get('/api/handles/mina')).status()).toBe(401);
  await arrive(context);
  const asked = await Promise.all(
    Array.from({ length: 70 }, () => context.request.get('/api/handles/some_handle')),
  );
  const refused = asked.find((response) => response.status() === 429);
  expect(asked.filter((response) => response.ok())).toHaveLength(60);
  expect(Number(refused?.headers()['retry-after'])).toBeGreaterThan(0);
});

test('a program is refused with the right status', async ({ context, request }) => {
  const headers = { origin: demoUrl, accept: 'application/json' };
  const data = { displayName: '', handle: 'x' };
  expect((await request.post('/api/account/join', { headers, data })).status()).toBe(401);
  await arrive(context);
  const refused = await context.request.post('/api/account/join', { headers, data });
  expect(refused.status()).toBe(422);
  expect(await refused.json()).toEqual({
    error: { problems: { displayName: 'empty', handle: 'too-short' } },
  });
  const foreign = { ...headers, origin: 'https://evil.example' };
  const crossing = await context.request.post('/api/account/join', { headers: foreign, data });
  expect(crossing.status()).toBe(403);
});
