import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { account, member } from '@/db/schema/members';
import { cast } from '@/db/seed/content/cast';
import { plainUrl } from './addresses';
import { expect, expectNoAxeViolations, test } from './fixtures';

test.use({ baseURL: plainUrl });

const newAddress = () => `id-${crypto.randomUUID()}@fans.example`;

async function signInAtIssuer(page: Page, login: string) {
  await page.getByLabel('Login').fill(login);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function signInWithProvider(page: Page, login: string) {
  await page.goto('/en/sign-in?next=%2Fen%2Faccount');
  await page.getByRole('button', { name: 'Continue with Harbour ID' }).click();
  await signInAtIssuer(page, login);
}

const memberOf = async (email: string) =>
  (await db().select().from(member).where(eq(member.email, email)))[0];

const connectionOf = async (login: string) =>
  (await db().select().from(account).where(eq(account.providerAccountId, login)))[0];

test('a fan signs in at an OpenID Connect issuer, and finds their name suggested', async ({
  page,
}) => {
  const email = newAddress();
  await signInWithProvider(page, `verified ${email}`);
  await expect(page).toHaveURL(/\/en\/welcome\?next=%2Fen%2Faccount/);
  await expect(page.getByLabel('Your name')).toHaveValue('Mina ✦ 민아');
  await expect(page.getByLabel('Your handle')).toHaveValue(/^mina_mina/);
  await expectNoAxeViolations(page);
  const handle = `mina_${email.slice(3, 11)}`;
  await page.getByLabel('Your handle').fill(handle);
  await expect(page.getByText(`@${handle} is free.`)).toBeVisible();
  await page.getByRole('button', { name: 'That’s me' }).click();
  await expect(page).toHaveURL(`${plainUrl}/en/account`);
  await expect(page.getByText('With Harbour ID')).toBeVisible();
  expect(await connectionOf(`verified ${email}`)).toMatchObject({
    provider: 'oidc',
    access_token: null,
    id_token: null,
    refresh_token: null,
  });
});

test('an address that the issuer does not vouch for is not taken', async ({ page }) => {
  const login = `unverified ${cast.owner.email}`;
  const before = await memberOf(cast.owner.email);
  await signInWithProvider(page, login);
  await expect(page).toHaveURL(/\/en\/welcome/);
  const connection = await connectionOf(login);
  expect(connection?.userId).not.toBe(before?.id);
  const [stranger] = await db()
    .select()
    .from(member)
    .where(eq(member.id, connection?.userId ?? ''));
  expect(stranger).toMatchObject({ email: null, emailVerified: null, role: 'fan' });
  expect(await memberOf(cast.owner.email)).toEqual(before);
});

test('an address that has an account here is not joined to it behind its member’s back', async ({
  page,
}) => {
  const login = `verified ${cast.editor.email}`;
  await signInWithProvider(page, login);
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'already has an account here',
  );
  await expectNoAxeViolations(page);
  expect(await connectionOf(login)).toBeUndefined();
});

test('a signed-in fan connects the issuer, and signs in with it from then on', async ({
  page,
  context,
  signInAsNewFan,
}) => {
  const fan = await signInAsNewFan();
  const login = `silent ${fan.handle}`;
  await page.goto('/en/account');
  await page.getByRole('button', { name: 'Connect Harbour ID' }).click();
  await signInAtIssuer(page, login);
  await expect(page.getByRole('status').filter({ hasText: 'Connected.' })).toBeVisible();
  await expect(page.getByText('With Harbour ID')).toBeVisible();
  expect(await connectionOf(login)).toMatchObject({ userId: fan.id });
  await context.clearCookies();
  await signInWithProvider(page, login);
  await expect(page.getByText(`@${fan.handle}`)).toBeVisible();
});

test('an issuer’s person who belongs to another account is not connected twice', async ({
  page,
  context,
  signInAsNewFan,
}) => {
  const login = `verified ${newAddress()}`;
  await signInWithProvider(page, login);
  await expect(page).toHaveURL(/\/en\/welcome/);
  const first = await connectionOf(login);
  // The welcome page asks whether a handle is free, and must not do so without a session.
  await page.goto('about:blank');
  await context.clearCookies();
  await signInAsNewFan();
  await page.goto('/en/account');
  await page.getByRole('button', { name: 'Connect Harbour ID' }).click();
  await signInAtIssuer(page, login);
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'connected to another account',
  );
  await expect(page).toHaveURL(/\/en\/account/);
  expect(await connectionOf(login)).toEqual(first);
});

test('signing in at the issuer from the sign-in page never joins it to the session before', async ({
  page,
  signInAsNewFan,
}) => {
  await page.goto('/en/sign-in');
  const fan = await signInAsNewFan();
  const login = `silent of ${fan.handle}`;
  await page.getByRole('button', { name: 'Continue with Harbour ID' }).click();
  await signInAtIssuer(page, login);
  await expect(page).toHaveURL(/\/en\/welcome/);
  expect((await connectionOf(login))?.userId).not.toBe(fan.id);
});

test('who turns back at the issuer can try again', async ({ page }) => {
  await page.goto('/en/sign-in');
  await page.getByRole('button', { name: 'Continue with Harbour ID' }).click();
  await page.getByRole('button', { name: 'Turn back' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'You came back without signing in',
  );
});

test('an answer that this browser did not ask for signs nobody in', async ({ page, context }) => {
  await page.goto('/en/sign-in');
  await page.getByRole('button', { name: 'Continue with Harbour ID' }).click();
  await context.clearCookies({ name: 'lightstick-state' });
  await signInAtIssuer(page, `silent ${crypto.randomUUID()}`);
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'did not confirm who you are',
  );
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('lightstick-session');
});

test('the issuer is asked with PKCE, state and nonce', async ({ request }) => {
  const response = await request.post('/api/sign-in/provider', {
    headers: { origin: plainUrl },
    form: { provider: 'oidc', lang: 'en' },
    maxRedirects: 0,
  });
  expect(response.status()).toBe(303);
  const { searchParams } = new URL(response.headers().location ?? '');
  expect(searchParams.get('code_challenge_method')).toBe('S256');
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(searchParams.get(name), name).toHaveLength(43);
});

test('an answer by form, as Apple sends it, is led on with nothing but the answer', async ({
  request,
}) => {
  const response = await request.post('/api/auth/callback/oidc', {
    headers: { origin: 'https://appleid.apple.com' },
    form: { code: 'a', state: 'b', user: '{"name":"x"}' },
    maxRedirects: 0,
  });
  expect(response.status()).toBe(303);
  expect(response.headers().location).toBe('/api/auth/callback/oidc?code=a&state=b');
});
