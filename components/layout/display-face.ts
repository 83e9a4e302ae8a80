import localFont from 'next/font/local';

/** The one display face, for headlines. Text stays in the system face so every script renders. */
export const displayFace = localFont({
  src: '../../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  variable: '--font-display-face',
  weight: '200 800',
  display: 'swap',
  adjustFontFallback: 'Arial',
});
