import { describe, expect, test } from 'vitest';
import { html } from './testing/structure';

describe('hostile text', () => {
  test.each([
    '<script>alert(1)</script>',
    'a <img src=x onerror=alert(1)> b',
    '<div><p onclick="a">b</p></div>',
    '<svg/onload=alert(1)>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<style>*{display:none}</style>',
    '<!-- a --><a href="javascript:a">b</a>',
    '- <b>\n  <script>\n  a\n  </script>',
    '> <math><mtext></form><form><mglyph><style></math><img src onerror=a>',
    '| <script> |\n| --- |\n| <img onerror=a> |',
    '# <script>alert(1)</script>',
    '[<img src=x onerror=a>](https://a.example)',
    ':::fan-post{name="<script>" handle="\\"><img onerror=a>"}\n<script>\n:::',
  ])('raw HTML is letters: %s', (source) => {
    const page = html(source);
    expect(page).toContain('&lt;');
    expect(page).not.toMatch(/<(script|svg|iframe|style|math|form|div onclick|b>|!--)/i);
    expect(page).not.toMatch(/<[^>]*\son\w+=/i);
    expect(page).not.toContain('srcdoc="<');
  });

  test('directives cannot bring attributes along', () => {
    const page = html(':::fan-post{name="A" .x #y onclick="z" style="a"}\nb\n:::');
    expect(page).not.toMatch(/onclick|style|id=/);
  });

  test.each([
    ['quotes', '> '.repeat(20_000)],
    ['lists', '- '.repeat(3_000)],
    ['indented lists', Array.from({ length: 400 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
    ['emphasis', '*a **b '.repeat(3_000) + 'c** d* '.repeat(3_000)],
    ['pictures', '!['.repeat(5_000) + '](/a)'.repeat(5_000)],
    ['directives', ':::fan-post{name=a}\n'.repeat(5_000)],
    ['length', 'word '.repeat(200_000)],
  ])('nesting without end answers, with the text kept: %s', (_, source) => {
    const before = performance.now();
    expect(html(`${source}end`)).toContain('end</p>');
    expect(performance.now() - before).toBeLessThan(3_000);
  });

  test('what is only long is still Markdown', () => {
    expect(html('- *a* [b](/c)\n'.repeat(500)).match(/<li>/g)).toHaveLength(500);
    expect(html(`${'a **b** c\n\n'.repeat(500)}`).match(/<strong>/g)).toHaveLength(500);
    expect(html('> '.repeat(6))).toContain('<blockquote>');
  });

  test('nothing is nothing', () => {
    expect(html('')).toBe('');
    expect(html(' \n\n ')).toBe('');
  });
});
