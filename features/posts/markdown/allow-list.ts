import type { Schema } from 'hast-util-sanitize';

/** Everything a story may be made of. What is not named here does not reach the page. */
export const allowList: Schema = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'br', 'ul', 'ol', 'li', 'pre'],
    ...['strong', 'em', 'del', 'code', 'a', 'cite', 'bdi', 'img'],
    ...['blockquote', 'figure', 'figcaption'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href', 'rel'],
    blockquote: ['lang', ['dir', 'auto']],
    figure: [['dataKind', 'quote', 'picture', 'fan-post']],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start'],
    table: ['ariaLabel'],
    td: [['align', 'left', 'center', 'right']],
    th: [['align', 'left', 'center', 'right']],
    ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, ['id']])),
  },
  protocols: { href: ['http', 'https', 'mailto'], src: [] },
  // Ids are made here from letters and digits behind a prefix, so they can shadow nothing.
  clobber: [],
};
