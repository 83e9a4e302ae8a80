import { readFile } from 'node:fs/promises';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from './fixtures';
import { plantNight } from './plant-numbers';
import { untilNow } from './until-now';

let slug: string;
test.beforeAll(async () => {
  slug = await plantNight();
});

const phone = { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true };

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a moderator on a phone reads the numbers in Korean', async ({
    browser,
    signInAs,
    baseURL,
  }) => {
    test.slow();
    const context = await browser.newContext({ baseURL, ...phone, javaScriptEnabled: false });
    await signInAs('moderator', context);
    const page = await context.newPage();
    await page.goto('/ko/moderation');
    await page.getByRole('link', { name: '통계' }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('통계');
    const duty = page.getByRole('region', { name: /^지금 함께하는 운영자: \d+$/ });
    await expect(duty.getByRole('listitem').filter({ hasText: 'Haneul' })).toBeVisible();
    const now = page.getByRole('region', { name: '지금', exact: true });
    await expect(now).toContainText(/\d+건이 기다려요/);
    await expect(now).toContainText('가장 오래된 것: ');

    const names = [
      /^축하, 최근 24시간: \d+개\. 가장 많은 때: \d\d:00, \d+개\.$/,
      /^보류, /,
      /^신고, /,
    ];
    for (const name of [...names, /^결정, /, /^결정까지 걸린 시간, .* 절반은 [\d.]+분 안에/])
      await expect(page.getByRole('img', { name })).toBeVisible();
    await expect(page.getByRole('img', { name: /가장 많은 언어: / })).toBeVisible();

    const chart = page.getByRole('region', { name: /^결정까지 걸린 시간/ });
    await chart.getByText('표로 보기').tap();
    await expect(chart.getByRole('columnheader')).toHaveText([
      '시작 시각 (UTC)',
      '중앙값(분)',
      '95번째 백분위수(분)',
    ]);
    await expect(chart.getByRole('rowheader')).toHaveCount(24);
    for (const target of [
      ...(await page.getByRole('navigation', { name: '기간' }).getByRole('link').all()),
      chart.getByText('표로 보기'),
    ])
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);

    await page.getByRole('link', { name: '최근 30일' }).tap();
    await expect(page).toHaveURL('/ko/moderation/numbers?period=month');
    await expect(page.getByRole('img', { name: /^축하, 최근 30일: / })).toBeVisible();
    await context.close();
  });

  test('a moderator finds what the system did under one story', async ({ page, signInAs }) => {
    await signInAs('moderator');
    await page.goto('/en/moderation/log');
    await page.getByText('Filter the lines').click();
    await page.getByLabel('Which post').fill(`https://fans.example/ko/posts/${slug}#top`);
    await page.getByLabel('By whom').selectOption('The system by itself');
    const today = new Date().toISOString().slice(0, 10);
    await page.getByLabel('From', { exact: true }).fill(today);
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page.getByLabel('Which post')).toHaveValue(slug);
    const lines = page.getByRole('article');
    const switched = lines.filter({ hasText: 'switched how a post' });
    await expect(lines.filter({ hasText: 'A listed phrase' }).first()).toContainText(
      'was held automatically',
    );
    await expect(switched).toHaveCount(0);
    await lines.getByRole('link', { name: 'All lines about this post' }).first().click();
    await expect(switched).toContainText('AfterSlowOne every 30 seconds');
  });

  test('a visitor reads what was moderated, from the foot of every page', async ({ page }) => {
    test.slow();
    await page.goto('/en');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Transparency' }).click();
    await expect(page).toHaveURL('/en/transparency');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Transparency');
    const year = page.getByRole('table', { name: 'Congratulations', exact: true });
    await expect(year.getByRole('columnheader')).toHaveText([
      'Month',
      'Written',
      'Held',
      'Not taken',
      'Hidden',
      'Restored',
    ]);
    await expect(year.getByRole('rowheader').first()).toHaveText(
      new Intl.DateTimeFormat('en', { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(),
    );
    const measures = page.getByRole('table', { name: 'Sanctions and appeals' }).first();
    await expect(measures.getByRole('row', { name: /^Bans/ })).toContainText('fewer than 5');
    for (const name of ['Haneul', 'nari_is_new', '축하해'])
      await expect(page.getByRole('main')).not.toContainText(name);
    await page.getByRole('link', { name: '한국어' }).click();
    await expect(page.getByRole('table', { name: '제재와 이의 제기' }).first()).toContainText(
      '5 미만',
    );
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      /\/ko\/transparency$/,
    );
  });
});

for (const [path, name] of [
  ['/ko/moderation/numbers', 'moderator'],
  ['/en/moderation/numbers?period=month', 'moderator'],
  ['/en/moderation/log?by=people', 'moderator'],
  ['/ko/transparency', null],
  ['/en/transparency', null],
] as const) {
  test(`axe finds nothing on ${path}, and it fits the narrowest phone`, async ({
    page,
    signInAs,
  }) => {
    test.slow();
    if (name) await signInAs(name);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const details = page.locator('main details');
    // One of each kind: the rest are the same tables with other figures, and axe reads every cell.
    await details.evaluateAll((all) => {
      for (const each of [all.at(0), all.at(-2), all.at(-1)]) each?.setAttribute('open', '');
    });
    await expectNoAxeViolations(page);
    await details.evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '');
    });
    await expectNoSidewaysScroll(page);
  });
}

test('a moderator takes the lines that are shown as a file', async ({ page, signInAs }) => {
  await signInAs('moderator');
  await page.goto(`/ko/moderation/log?post=${slug}`);
  const lines = await page.getByRole('article').count();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV로 내려받기' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^lightstick-log-\d{4}-\d\d-\d\d\.csv$/);
  const file = await readFile(await download.path(), 'utf8');
  expect(file.startsWith('\uFEFF"시각 (UTC)","한 일",')).toBe(true);
  expect(file.trimEnd().split('\r\n')).toHaveLength(1 + lines);
  expect(file).toContain(`"${slug}","축하해 🎉",`);
  expect(file).toContain(`"'-1+1"`);
});

test('the file begins at the newest line, from an older page of the log too', async ({
  page,
  signInAs,
}) => {
  await signInAs('moderator');
  await page.goto(`/en/moderation/log?by=people&after=${untilNow()}`);
  await expect(page.getByRole('link', { name: 'Back to the start' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Download as CSV' })).toHaveAttribute(
    'href',
    '/api/moderation/log.csv?lang=en&by=people',
  );
});

test('who is no moderator sees no numbers and gets no file', async ({
  page,
  signInAs,
  allowProblems,
}) => {
  allowProblems(/status of 40[13]/);
  const next = new URLSearchParams({ next: '/en/moderation/numbers?period=month' });
  await page.goto('/en/moderation/numbers?period=month');
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toHaveAttribute(
    'href',
    `/en/sign-in?${next}`,
  );
  expect((await page.request.get('/api/moderation/log.csv')).status()).toBe(401);
  for (const name of ['newfan', 'mutedfan', 'editor'] as const) {
    await signInAs(name);
    await page.goto('/en/moderation/numbers');
    await expect(page.getByRole('heading', { name: 'Only for moderators' })).toBeVisible();
    await expect(page.getByRole('img')).toHaveCount(0);
    const file = await page.request.get('/api/moderation/log.csv');
    expect([file.status(), (await file.json()).error.code]).toEqual([403, 'not-allowed']);
  }
});
