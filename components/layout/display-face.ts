import localFont from 'next/font/local';

/**
 * The one display face, for headlines. Text stays in the system face so every script renders. Where
 * the face is late, the page keeps the one it began with: a headline that changes its face under the
 * reader's eyes may take another number of lines, and push the story down.
 */
export const displayFace = localFont({
  src: '../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  variable: '--font-display-face',
  weight: '200 800',
  display: 'optional',
  // Next would measure the regular weight; globals.css has a fallback for headlines' own.
  adjustFontFallback: false,
});
