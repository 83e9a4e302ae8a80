import { describe, expect, test } from 'vitest';
import { html } from './testing/structure';

describe('text', () => {
  test('paragraphs, emphasis, line breaks, code and struck words', () => {
    expect(html('*a* **b** ~~c~~ `d`  \ne')).toBe(
      '<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code><br/>\ne</p>',
    );
  });

  test('ordered, unordered and nested lists', () => {
    const flat = (source: string) => html(source).replaceAll('\n', '');
    expect(flat('3. a\n   - b')).toBe('<ol start="3"><li>a<ul><li>b</li></ul></li></ol>');
  });

  test('tasks show a sign and no form control', () => {
    const list = html('- [x] done\n- [ ] open');
    expect(list).toContain('☑\uFE0E done');
    expect(list).toContain('☐ open');
    expect(list).not.toContain('input');
  });

  test('Korean, right-to-left and emoji pass through untouched', () => {
    const text = '축하해 🥹🫶🏻🩷 مبروك 𝐑𝐨𝐬𝐞';
    expect(html(text)).toBe(`<p>${text}</p>`);
  });

  test('colons in a sentence are only colons', () => {
    for (const text of ['APT:Rosé', 'at 11:40 sharp', ':heart: :smile', '::: a']) {
      expect(html(text)).toBe(`<p>${text}</p>`);
    }
  });
});

describe('headings', () => {
  const levels = (source: string) => html(source).match(/<h\d/g);

  test('start below the headline and never skip a level', () => {
    expect(levels('# a\n\n## b\n\n# c')).toEqual(['<h2', '<h3', '<h2']);
    expect(levels('### a\n\n##### b\n\n## c')).toEqual(['<h2', '<h3', '<h2']);
    expect(levels('# a\n\n###### b')).not.toContain('<h1');
  });

  test('have ids made of their words, in any script, each its own', () => {
    const ids = html('## Eight, & one!\n\n## 두 사람\n\n## 두 사람\n\n## !').match(/id="[^"]*"/g);
    expect(ids).toEqual([
      'id="s-eight-one"',
      'id="s-두-사람"',
      'id="s-두-사람-2"',
      'id="s-section"',
    ]);
  });
});

describe('quotes', () => {
  const figure =
    '<figure data-kind="quote"><blockquote>\n<p>Words</p>\n</blockquote><figcaption>— <cite>Name</cite></figcaption></figure>';
  const compact = (source: string) => html(source).replaceAll('\n', '');

  test('a last line “— Name” is the attribution, in its own paragraph or not', () => {
    expect(compact('> Words\n>\n> — Name')).toBe(figure.replaceAll('\n', ''));
    expect(compact('> Words\n> — Name')).toBe(figure.replaceAll('\n', ''));
  });

  test('an attribution may be a link, and follow marked words', () => {
    expect(compact('> *Words*\n> — [Name](https://a.example)')).toContain(
      '<cite><a href="https://a.example" rel="noopener">Name</a></cite>',
    );
  });

  test('without a name, or with a dash inside, it stays a plain quote', () => {
    expect(compact('> Words')).toBe('<blockquote><p>Words</p></blockquote>');
    expect(compact('> a — b')).toBe('<blockquote><p>a — b</p></blockquote>');
    expect(compact('> — Name')).toBe('<blockquote><p>— Name</p></blockquote>');
    expect(compact('> a\n> — b\n> c')).not.toContain('figure');
  });
});

describe('tables', () => {
  const table = html('| Song | |\n| :-- | --: |\n| APT. | 1 |');

  test('scroll inside a group that is named by the headings and takes the focus', () => {
    expect(table).toContain('<div role="group" aria-label="Song" tabindex="0"><table>');
  });

  test('have column headers, and no empty ones', () => {
    expect(table).toContain('<th scope="col" style="text-align:left">Song</th>');
    expect(table.match(/<th /g)).toHaveLength(1);
    expect(table).toContain('<td style="text-align:right">1</td>');
  });
});

describe('pictures', () => {
  test('alone in a paragraph: a lazy figure with its size and caption', () => {
    expect(html('![A boat](/covers/a.svg "The stage. 800x450")')).toBe(
      '<figure data-kind="picture"><img alt="A boat" loading="lazy" decoding="async" src="/covers/a.svg" width="800" height="450"/><figcaption>The stage.</figcaption></figure>',
    );
  });

  test('without a size or a caption: the usual size, and no caption', () => {
    const picture = html('![A boat](/covers/a.svg)');
    expect(picture).toContain('width="1200" height="675"');
    expect(picture).not.toContain('figcaption');
    expect(html('![A boat](/a.svg "60x40")')).toContain('width="60" height="40"/></figure>');
  });

  test('from elsewhere, or without words for those who cannot see it, are not shown', () => {
    for (const source of [
      '![A boat](https://a.example/a.png)',
      '![A boat](//a.example/a.png)',
      '![A boat](/\\a.example/a.png)',
      '![A boat](data:image/svg+xml,a)',
      '![ ](/covers/a.svg)',
    ]) {
      expect(html(source)).not.toContain('<img');
      expect(html(source)).not.toBe('');
    }
  });
});

describe('links', () => {
  test('to other sites give nothing away; to this site stay plain', () => {
    expect(html('[a](https://a.example "t")')).toBe(
      '<p><a href="https://a.example" rel="noopener">a</a></p>',
    );
    expect(html('[a](/en/artists/rose)')).toBe('<p><a href="/en/artists/rose">a</a></p>');
    expect(html('https://a.example/가')).toContain('rel="noopener"');
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'java&Tab;script:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:a',
    'file:///etc/passwd',
    'blob:https://a.example/a',
  ])('to %s lose their address and keep their words', (address) => {
    for (const source of [`[words](<${address}>)`, `[words][r]\n\n[r]: <${address}>`]) {
      expect(html(source)).not.toContain('href');
      expect(html(source)).toContain('words');
    }
  });
});

describe('a fan’s public post', () => {
  const post = (attributes: string) => html(`:::fan-post{${attributes}}\n축하해 🫶🏻\n:::`);

  test('has the words in their language, the name, the handle and the address', () => {
    const figure = post(
      'name="밤배 ⛴" handle="@seat7" lang="ko" href="https://a.example/@seat7/1"',
    );
    expect(figure.replaceAll('\n', '')).toBe(
      '<figure data-kind="fan-post"><blockquote dir="auto" lang="ko"><p>축하해 🫶🏻</p></blockquote><figcaption><bdi>밤배 ⛴</bdi> <a href="https://a.example/@seat7/1" rel="noopener ugc nofollow">@seat7</a></figcaption></figure>',
    );
  });

  test('without an address, or with one that is not https, is not linked', () => {
    for (const href of [
      '',
      'href="http://a.example"',
      'href="javascript:alert(1)"',
      'href="//a"',
    ]) {
      const figure = post(`name="A" handle="seat7" ${href}`);
      expect(figure).toContain('@seat7');
      expect(figure).not.toContain('<a');
    }
  });

  test('drops a language that is none, and a handle that is missing', () => {
    const odd = post(`name="A" lang='en" onload="x'`);
    expect(odd).toContain('<blockquote dir="auto">');
    expect(odd).not.toContain('onload');
    expect(post('name="A" href="https://a.example/1"')).toContain('>a.example</a>');
  });

  test('without a name, and any other directive, appears as it was typed', () => {
    expect(post('handle="seat7"')).toContain(':::fan-post');
    expect(html(':::video{src=x}\nhello\n:::')).toContain(':::video{src=x}');
    expect(html('::embed{src=x}')).toBe('<p>::embed{src=x}</p>');
  });
});
