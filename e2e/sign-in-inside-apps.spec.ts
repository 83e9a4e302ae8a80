import { plainUrl } from './addresses';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './fixtures';

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15';

test.use({ baseURL: plainUrl, viewport: { width: 360, height: 800 } });

test.describe('inside Instagram', () => {
  test.use({ userAgent: `${iphone} Mobile/15E148 Instagram 389.0.0.24 (iPhone16,2)` });

  test('the mailed link comes first, and Google’s absence is explained', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/en/sign-in?next=%2Fen%2Fdrafts%2Fabc');
    await expect(page.getByText('You are inside Instagram')).toBeVisible();
    await expect(page.getByText('Google does not let anybody sign in')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Continue with Google' })).toHaveCount(0);
    const buttons = await page.getByRole('main').getByRole('button').allInnerTexts();
    expect(buttons.indexOf('Send me a link')).toBeLessThan(
      buttons.indexOf('Continue with Harbour ID'),
    );
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Copy the link to this page' }).click();
    await expect(page.getByText('Copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${plainUrl}/en/sign-in?next=%2Fen%2Fdrafts%2Fabc`,
    );
  });

  test('where copying is forbidden the address is shown', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto('/en/sign-in');
    await page.getByRole('button', { name: 'Copy the link to this page' }).click();
    await expect(page.getByText(`${plainUrl}/en/sign-in?next=%2Fen`)).toBeVisible();
  });
});

test.describe('inside KakaoTalk', () => {
  test.use({ userAgent: `${iphone} Mobile/15E148 KAKAOTALK 25.6.0` });

  test('the phone’s own browser is one press away', async ({ page }) => {
    await page.goto('/ko/sign-in');
    await expect(page.getByText('지금 KakaoTalk 안에서 보고 있어요')).toBeVisible();
    await expect(page.getByRole('link', { name: '브라우저에서 열기' })).toHaveAttribute(
      'href',
      /^kakaotalk:\/\/web\/openExternal\?url=http/,
    );
  });
});

test('in a browser of its own every configured provider is offered', async ({ page }) => {
  await page.goto('/en/sign-in');
  await expect(page.getByText('You are inside')).toHaveCount(0);
  const names = ['Harbour ID', 'Google', 'Apple', 'Kakao', 'Naver', 'LINE', 'Discord', 'X'];
  await expect(page.getByRole('button', { name: 'Continue with' })).toHaveText(
    names.map((name) => `Continue with ${name}`),
  );
  await expectNoAxeViolations(page);
});
