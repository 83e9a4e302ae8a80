import { demoUrl, plainUrl } from './addresses';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './fixtures';

for (const [role, name] of [
  ['fan', '𝐉𝐮𝐧𝐞 ♡ 유월'],
  ['moderator', 'Haneul ☁️'],
  ['editor', 'Sora ✎'],
  ['owner', 'Onbyeol ✦ 온별'],
] as const)
  test(`one press signs in as the demo’s ${role}`, async ({ page }) => {
    await page.goto('/en/sign-in?next=%2Fen%2Faccount');
    await expect(page.getByRole('heading', { name: 'This is a demonstration' })).toBeVisible();
    await page.getByRole('button', { name: `Sign in as ${role}` }).click();
    await expect(page).toHaveURL(/\/en\/account$/);
    await expect(page.getByLabel('Your name')).toHaveValue(name);
  });

test('the demo’s sign-in page and outbox please axe, and fit the narrowest phone', async ({
  page,
}) => {
  for (const path of ['/en/sign-in', '/ko/sign-in', '/en/demo/outbox']) {
    await page.goto(path);
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
  }
});

test('the demo shows its mail on a page, and its links work', async ({ page }) => {
  const email = `outbox-${crypto.randomUUID()}@fans.example`;
  await page.goto('/en/sign-in');
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('link', { name: 'Open the outbox' }).click();
  const mail = page.getByRole('listitem').filter({ hasText: email });
  await mail.getByRole('link', { name: 'Open the link in this mail' }).click();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome! Who are you here?' })).toBeVisible();
});

test('a role that the demo has not is refused', async ({ request }) => {
  const response = await request.post('/api/sign-in/demo', {
    headers: { origin: demoUrl },
    form: { role: 'admin', lang: 'en' },
    maxRedirects: 0,
  });
  expect(response.headers().location).toContain('problem=demo-missing');
  expect(response.headers()['set-cookie']).toBeUndefined();
});

test('the demo’s people cannot be deleted', async ({ page, signInAs }) => {
  await signInAs('knownfan');
  await page.goto('/en/account/leave');
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'belongs to the demonstration',
  );
  await expect(page.getByRole('button', { name: /Delete/ })).toHaveCount(0);
});

test.describe('outside the demo', () => {
  test.use({ baseURL: plainUrl });

  test('there is no one-press sign-in, and no outbox', async ({ page, request, allowProblems }) => {
    allowProblems(/404/);
    await page.goto('/en/sign-in');
    await expect(page.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible();
    await expect(page.getByText('demonstration')).toHaveCount(0);
    const response = await request.post('/api/sign-in/demo', {
      headers: { origin: plainUrl },
      form: { role: 'owner', lang: 'en' },
      maxRedirects: 0,
    });
    expect(response.status()).toBe(404);
    expect(response.headers()['set-cookie']).toBeUndefined();
    expect((await page.goto('/en/demo/outbox'))?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'The lights are off here' })).toBeVisible();
  });
});
