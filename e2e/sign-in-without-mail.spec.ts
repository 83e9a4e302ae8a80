import { ports } from './addresses';
import { startApplication } from './application';
import { expect, expectNoAxeViolations, test } from './fixtures';

const url = `http://127.0.0.1:${ports.withoutMail}`;
let application: Awaited<ReturnType<typeof startApplication>>;

test.use({ baseURL: url });

// The same build where nobody has set anything up: no demo, no mail server, no provider.
test.beforeAll(async () => {
  application = await startApplication('without-mail', ports.withoutMail, {
    DATABASE_URL: process.env.DATABASE_URL ?? '',
    AUTH_SECRET: 'only-for-the-browser-tests-on-loopback',
    SITE_URL: url,
  });
});

test.afterAll(() => application.stop());

test('without any way of signing in the page says so, and the door refuses', async ({
  page,
  request,
}) => {
  await page.goto('/en/sign-in');
  await expect(page.getByText('No way of signing in is set up on this site yet.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await expectNoAxeViolations(page);
  const response = await request.post('/api/sign-in/link', {
    headers: { origin: url },
    form: { email: 'fan@fans.example', lang: 'en' },
    maxRedirects: 0,
  });
  expect(response.headers().location).toContain('problem=no-mail');
  await page.goto(response.headers().location ?? '');
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'This site can’t send mail',
  );
});
