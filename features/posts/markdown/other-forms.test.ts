import { describe, expect, test } from 'vitest';
import { markdownToHtml } from './html';
import { markdownToPlainText } from './plain-text';

describe('other forms', () => {
  const story =
    '## A & B\n\nOne *two*\nthree.\n\n- [x] four\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n![x](/y.svg "Caption 1x1")\n\n[l](/en)';

  test('plain text: a line per block, for descriptions', () => {
    expect(markdownToPlainText(story)).toBe(
      'A & B\nOne two three.\n☑\uFE0E four\na b\n1 2\nCaption\nl',
    );
    expect(markdownToPlainText('<script>a</script>')).toBe('<script>a</script>');
  });

  test('HTML for feeds: escaped, with absolute addresses', () => {
    const feed = markdownToHtml(
      `${story}\n\n[q](https://a.example/?a=1&b="2")`,
      'https://fan.example',
    );
    expect(feed).toContain('<h2 id="s-a-b">A &amp; B</h2>');
    expect(feed).toContain('<img src="https://fan.example/y.svg" alt="x" width="1" height="1">');
    expect(feed).toContain('<a href="https://fan.example/en">l</a>');
    expect(feed).toContain('href="https://a.example/?a=1&amp;b=%222%22"');
    expect(markdownToHtml('<b>x</b> [a](javascript:b)', 'https://fan.example')).toBe(
      '<p>&lt;b&gt;x&lt;/b&gt; <a>a</a></p>',
    );
  });
});
