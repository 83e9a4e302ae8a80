import 'server-only';
import { cacheLife } from 'next/cache';
import { type CardText, drawCard } from './draw';

const HEADERS = {
  'content-type': 'image/png',
  'cache-control': 'public, max-age=300, s-maxage=3600, stale-while-revalidate=86400',
};

/**
 * The answer to a request for a card. Each is drawn once: its words are its key in the cache, so a
 * corrected headline is another card.
 */
export async function cardResponse(text: CardText | null): Promise<Response> {
  if (!text)
    return new Response(null, { status: 404, headers: { 'cache-control': 'public, max-age=60' } });
  return new Response(await cardBytes(text), { headers: HEADERS });
}

async function cardBytes(text: CardText): Promise<Uint8Array<ArrayBuffer>> {
  'use cache';
  cacheLife('days');
  const drawn = await drawCard(text);
  return new Uint8Array(await drawn.arrayBuffer());
}
