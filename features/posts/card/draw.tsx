import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageResponse } from 'next/og';
import { type Card, OpenGraphCard } from '@/features/posts/components/open-graph-card';
import { drawable } from './drawable';
import { cardFaces } from './faces';

export const cardSize = { width: 1200, height: 630 };

export type CardText = Omit<Card, 'cover'> & { coverSrc?: string };

/**
 * Draws a post's Open Graph image as a PNG of `cardSize`, without the network. Letters that its
 * faces lack are left out; a headline of nothing else gives way to the site's name.
 */
export async function drawCard(text: CardText): Promise<ImageResponse> {
  const [fonts, cover] = await Promise.all([cardFaces(), coverData(text.coverSrc)]);
  const siteName = drawable(text.siteName);
  const milestone = drawable(text.milestone ?? '');
  const card: Card = {
    siteName,
    headline: drawable(text.headline) || siteName,
    artists: text.artists.map(drawable).filter(Boolean),
    ...(milestone && { milestone }),
    ...(cover && { cover }),
  };
  return new ImageResponse(<OpenGraphCard {...card} />, { ...cardSize, fonts });
}

/** Our own drawings only: other covers may be of a kind the drawing library cannot read. */
async function coverData(src = ''): Promise<string | undefined> {
  if (!/^\/covers\/[a-z0-9-]+\.svg$/.test(src)) return undefined;
  const svg = await readFile(join(process.cwd(), 'public', src)).catch(() => undefined);
  return svg && `data:image/svg+xml;base64,${svg.toString('base64')}`;
}
