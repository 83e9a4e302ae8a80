import 'server-only';
import { cardPng } from './card-png';
import type { CardText } from './draw';

const HEADERS = {
  'content-type': 'image/png',
  'cache-control': 'public, max-age=300, s-maxage=3600, stale-while-revalidate=86400',
};

/** The answer to a request for a card; 404 where there is nothing to draw. */
export async function cardResponse(text: CardText | null): Promise<Response> {
  if (text) return new Response(await cardPng(text), { headers: HEADERS });
  return new Response(null, { status: 404, headers: { 'cache-control': 'public, max-age=60' } });
}
