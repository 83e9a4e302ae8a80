import 'server-only';
import { cacheLife } from 'next/cache';
import { type CardText, drawCard } from './draw';

/**
 * A post's Open Graph image as the bytes of a PNG. What it shows is its key, so it is drawn once,
 * and again only when the words on it change: drawing takes a tenth of a second of a core or more.
 */
export async function cardPng(text: CardText): Promise<Uint8Array<ArrayBuffer>> {
  'use cache';
  cacheLife('max');
  return new Uint8Array(await (await drawCard(text)).arrayBuffer());
}
