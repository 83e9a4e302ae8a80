import { expect, test } from './fixtures';

const slug = 'rose-apt-song-of-the-year';

for (const [language, headline] of [
  ['en', 'Rosé wins Song of the Year at the VMAs with “APT.”'],
  ['ko', '로제, ‘APT.’로 VMA ‘올해의 노래’ 수상'],
] as const) {
  test(`a shared story has a card in ${language}, described by its headline`, async ({ page }) => {
    await page.goto(`/${language}/posts/${slug}`);
    await expect(page.locator('meta[property="og:image:alt"]')).toHaveAttribute(
      'content',
      headline,
    );
    const address = await page.locator('meta[property="og:image"]').getAttribute('content');
    const { pathname, search } = new URL(address ?? '');
    const answer = await page.request.get(pathname + search);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toBe('image/png');
    const png = await answer.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });
}

test('there is no card of a story that is not there', async ({ request }) => {
  for (const path of ['/en/posts/no-such-story', '/en/posts/-', `/xx/posts/${slug}`]) {
    expect((await request.get(`${path}/opengraph-image`)).status(), path).toBe(404);
  }
});

test('the icons are there', async ({ page }) => {
  await page.goto('/en');
  const links = page.locator('link[rel="icon"], link[rel="apple-touch-icon"]');
  await expect(links.first()).toBeAttached();
  for (const link of await links.all()) {
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(answer.headers()['content-type']).toMatch(/^image\//);
  }
});
