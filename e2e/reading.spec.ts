import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { englishOnly, plantArchive } from './plant-posts';

const launch = 'rose-apt-song-of-the-year';
const headline = 'Rosé wins Song of the Year at the VMAs with “APT.”';
const pages = ['', `/posts/${launch}`, '/artists/mirunari'];
const phone = { width: 360, height: 800 };
const desktop = { width: 1280, height: 800 };

test.beforeAll(plantArchive);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a visitor reads from the front page to a story to its artist', async ({ page }) => {
    await page.goto('/en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Where fans celebrate together',
    );
    await page.getByRole('link', { name: headline }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
    await expect(page.getByText('Won · Song of the Year')).toBeVisible();
    await expect(page.getByText('Illustration: Lightstick')).toBeVisible();
    await expect(page.getByRole('img', { name: /^Drawing of a stage at night/ })).toBeVisible();
    await expect(page.getByText('By Lightstick newsroom')).toBeVisible();
    await expect(page.locator('header time').first()).toHaveAttribute(
      'datetime',
      '2025-09-08T04:30:00.000Z',
    );
    await expect(page.getByRole('cell', { name: 'Toxic Till the End' })).toBeVisible();
    const milestone = page.getByRole('region', { name: 'Won' });
    await expect(milestone).toContainText('MTV Video Music Awards');
    await expect(milestone.locator('time')).toHaveAttribute('datetime', '2025-09-07');
    await page.getByRole('link', { name: 'Rosé News and milestones' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rosé');
    await expect(page.getByRole('region', { name: 'News of Rosé' })).toContainText(headline);
    const timeline = page.getByRole('region', { name: 'Milestones so far' });
    await timeline.getByRole('link', { name: 'Song of the Year' }).click();
    await expect(page).toHaveURL(`/en/posts/${launch}`);
  });

  test('a Korean reader stays in Korean', async ({ page }) => {
    await page.goto('/ko');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await page.getByRole('link', { name: '로제, ‘APT.’로 VMA ‘올해의 노래’ 수상' }).click();
    await expect(page.getByText('수상 · 올해의 노래')).toBeVisible();
    await page.getByRole('link', { name: '브루노 마스' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('브루노 마스');
  });

  test('older news leads back to the first story, a page at a time', async ({ page }) => {
    await expect(async () => {
      await page.goto('/en');
      await page.getByRole('link', { name: 'Older news' }).click({ timeout: 1000 });
    }).toPass();
    const older = page.getByRole('link', { name: 'Older news' });
    const seen: string[] = [];
    for (;;) {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Older news');
      seen.push(...(await page.getByRole('heading', { level: 3 }).allTextContents()));
      if ((await older.count()) === 0) break;
      await older.click();
    }
    expect(seen.filter((text) => text.startsWith('An old story'))).toHaveLength(englishOnly.length);
    expect(new Set(seen).size).toBe(seen.length);
    await page.getByRole('link', { name: 'Back to the newest' }).click();
    await expect(page).toHaveURL('/en');
  });

  test('an artist’s older news and earlier milestones are pages of their own', async ({ page }) => {
    await page.goto('/en/artists/archive-choir');
    const timeline = page.getByRole('region', { name: 'Milestones so far' });
    await expect(timeline.getByRole('listitem')).toHaveCount(30);
    await timeline.getByRole('link', { name: 'Earlier milestones' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Earlier milestones of Archive Choir',
    );
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2);
    await page.getByRole('link', { name: 'Back to Archive Choir' }).click();
    await page
      .getByRole('region', { name: 'News of Archive Choir' })
      .getByRole('link', { name: 'Older news' })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Older news of Archive Choir');
    await expect(page.getByRole('article')).toHaveCount(8);
  });

  test('a story that is not in the reader’s language says so, and is marked as what it is', async ({
    page,
  }) => {
    await page.goto(`/ko/posts/${englishOnly[0]}`);
    await expect(page.getByText('아직 한국어로 나오지 않아 영어로 보여 드려요')).toBeVisible();
    await expect(page.getByRole('article').first()).toHaveAttribute('lang', 'en');
    await expect(page.getByText('2020년 1월 3일 바로잡음')).toBeVisible();
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      new RegExp(`/en/posts/${englishOnly[0]}$`),
    );
  });

  for (const path of [
    '/en/posts/nobody-wrote-this',
    '/en/posts/NOT_A_SLUG',
    '/en/posts/-',
    `/en/posts/${'a'.repeat(81)}`,
    '/en/artists/nobody',
    '/en/older/nowhere',
    '/en/artists/mirunari/older/nowhere',
    '/en/artists/mirunari/milestones/nowhere',
    '/xx',
    `/xx/posts/${launch}`,
    '/ko/no/such/page',
  ]) {
    test(`${path.slice(0, 45)} is a true 404 with a page that helps`, async ({
      page,
      allowProblems,
    }) => {
      allowProblems(/404/);
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await expect(
        page
          .getByRole('link', { name: 'Back to the news' })
          .or(page.getByRole('link', { name: '소식으로 돌아가기' }))
          .first(),
      ).toBeVisible();
    });
  }
});

test('a page is the same for a visitor and a signed-in fan, and may be shared', async ({
  page,
  playwright,
  baseURL,
  signInAs,
}) => {
  await signInAs('moderator');
  const visitor = await playwright.request.newContext({ baseURL });
  for (const path of pages.map((rest) => `/ko${rest}`)) {
    await expect(async () => {
      const asVisitor = await visitor.get(path);
      const asMember = await page.request.get(path);
      expect(asMember.status()).toBe(200);
      expect(asMember.headers()['cache-control']).toMatch(
        /^s-maxage=3, stale-while-revalidate=\d+$/,
      );
      expect(asMember.headers()['set-cookie']).toBeUndefined();
      expect(asMember.headers().vary).not.toMatch(/cookie|accept-language/i);
      expect(await asMember.text()).toBe(await asVisitor.text());
    }).toPass();
  }
  await visitor.dispose();
});

// A browser of its own for each: the display face would be at hand after the first page.
for (const rest of pages) {
  for (const line of ['quick', 'slow']) {
    test(`nothing moves while /en${rest} loads on a ${line} line`, async ({ page }) => {
      await page.setViewportSize(phone);
      await page.addInitScript(() => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as PerformanceEntry & { value: number }).value;
          document.documentElement.dataset.shift = String(sum);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      // There the display face comes long after the words.
      if (line === 'slow')
        await page.route(/\.woff2/, async (route) => {
          await delay(1500);
          await route.continue();
        });
      await page.goto(`/en${rest}`, { waitUntil: 'networkidle' });
      const shift = await page.locator('html').getAttribute('data-shift');
      expect(Number(shift)).toBeLessThan(0.02);
    });
  }
}

/** The least contrast (WCAG 2.2, 1.4.3) that each colour of text has on any pixel of a picture. */
async function worstContrasts({ picture, colours }: { picture: string; colours: string[] }) {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(image, 0, 0);
  const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
  const light = (red = 0, green = 0, blue = 0) => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) =>
      value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let [darkest, lightest] = [1, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    const here = light(pixels[at], pixels[at + 1], pixels[at + 2]);
    darkest = Math.min(darkest, here);
    lightest = Math.max(lightest, here);
  }
  const styles = getComputedStyle(document.documentElement);
  return colours.map((name) => {
    const hex = Number.parseInt(styles.getPropertyValue(name).trim().slice(1), 16);
    const own = light(hex >> 16, (hex >> 8) & 255, hex & 255);
    const worst = [darkest, lightest].map(
      (other) => (Math.max(own, other) + 0.05) / (Math.min(own, other) + 0.05),
    );
    return { name, contrast: Math.min(...worst) };
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the light above the stage leaves every text readable, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const size of [phone, desktop]) {
      await page.setViewportSize(size);
      await page.goto('/en');
      await page.addStyleTag({ content: 'body > * { visibility: hidden !important }' });
      const picture = (await page.screenshot()).toString('base64');
      const colours = ['--ink', '--muted', '--rose', '--gold', '--danger', '--good'];
      const contrasts = await page.evaluate(worstContrasts, { picture, colours });
      expect(contrasts).toHaveLength(colours.length);
      for (const { name, contrast } of contrasts)
        expect(contrast, `${name} at ${size.width}`).toBeGreaterThanOrEqual(4.5);
    }
  });
}

async function expectNoSidewaysScroll(page: Page) {
  const [wide, seen] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  expect(wide).toBe(seen);
}

for (const locale of ['en', 'ko']) {
  for (const rest of [...pages, '/posts/nobody-wrote-this']) {
    for (const [name, size] of Object.entries({ phone, desktop })) {
      test(`/${locale}${rest} has no barrier on a ${name}`, async ({ page, allowProblems }) => {
        test.slow();
        allowProblems(/404/);
        await page.setViewportSize(size);
        await page.goto(`/${locale}${rest}`);
        await expectNoAxeViolations(page);
        await expectNoSidewaysScroll(page);
      });
    }

    test(`/${locale}${rest} fits in 320 pixels`, async ({ page, allowProblems }) => {
      allowProblems(/404/);
      await page.setViewportSize({ width: 320, height: 568 });
      await page.goto(`/${locale}${rest}`);
      await expectNoSidewaysScroll(page);
    });
  }
}
