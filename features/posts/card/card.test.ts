import { afterEach, describe, expect, test, vi } from 'vitest';
import { posts } from '@/db/seed/content/posts';
import { cardSize, drawCard } from './draw';
import { drawable } from './drawable';
import { cardFaces, familyFor } from './faces';
import { codePointsOf } from './testing/code-points';

describe('what can be drawn', () => {
  test('every letter let through has a glyph in one of the faces', async () => {
    const glyphs = new Set((await cardFaces()).flatMap(({ data }) => [...codePointsOf(data)]));
    const missing: string[] = [];
    for (let point = 0x20; point <= 0xffff; point++) {
      const letter = String.fromCharCode(point);
      const drawn = drawable(`a${letter}a`).slice(1, -1).trim();
      if (drawn && !glyphs.has(drawn.codePointAt(0) ?? 0)) missing.push(point.toString(16));
    }
    expect(missing).toEqual([]);
  });

  test('all Hangul, accents and quotation marks are kept', () => {
    const text = 'Rosé, “APT.” · 로제 뷁 ‘올해의 노래’ ÅÑçğő – 100%';
    expect(drawable(text)).toBe(text);
    expect(drawable('로제'.normalize('NFD'))).toBe('로제');
    expect(drawable('《밤배》 「x」')).toBe('“밤배” “x”');
  });

  test('emoji and other scripts are left out, without a gap', () => {
    expect(drawable('SHE WON 🥹🫶🏻🩷 today')).toBe('SHE WON today');
    expect(drawable('おめでとう 🎉')).toBe('');
  });

  test('the Korean face leads as soon as there is Hangul', () => {
    expect(familyFor('APT.')).toMatch(/^"Bricolage/);
    expect(familyFor('로제, APT.')).toMatch(/^"Noto Sans KR"/);
  });
});

describe('the card', () => {
  afterEach(() => void vi.unstubAllGlobals());

  async function draw(text: Parameters<typeof drawCard>[0]): Promise<Buffer> {
    const response = await drawCard(text);
    expect(response.headers.get('content-type')).toBe('image/png');
    return Buffer.from(await response.arrayBuffer());
  }

  test('of a post is a PNG of its size, drawn without the network', async () => {
    const asked: string[] = [];
    const own = globalThis.fetch;
    vi.stubGlobal('fetch', (url: string) => {
      if (url.startsWith('data:')) return own(url);
      asked.push(url);
      return Promise.reject(new Error('no network'));
    });
    for (const { texts, cover } of posts.slice(-3)) {
      for (const text of [texts.en, texts.ko]) {
        const png = await draw({
          siteName: 'Lightstick 🩷',
          headline: text.headline,
          artists: ['미루나리 🌿'],
          milestone: 'Won · Record of the Year ✦',
          coverSrc: cover.src,
        });
        expect(png.subarray(1, 4).toString()).toBe('PNG');
        expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(Object.values(cardSize));
        expect(png.length).toBeLessThan(600_000);
      }
    }
    expect(asked).toEqual([]);
  }, 30_000);

  test('stands without a cover, a milestone, an artist or a drawable headline', async () => {
    const bare = { siteName: 'Lightstick', artists: [] };
    const nothing = await draw({ ...bare, headline: '🎉' });
    const named = await draw({ ...bare, headline: 'Lightstick' });
    expect(nothing.equals(named)).toBe(true);
    for (const coverSrc of [
      '/covers/../../package.json',
      '/covers/none.svg',
      'https://a.example',
    ]) {
      expect((await draw({ ...bare, headline: 'Lightstick', coverSrc })).equals(named)).toBe(true);
    }
  });
});
