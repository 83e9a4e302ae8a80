import 'server-only';
import { cacheLife } from 'next/cache';
import { monthStarts } from './month';
import { countMonths } from './queries/months';

/** What the public is told, counted once an hour at most, and when it was. Five queries. */
export async function findTransparency() {
  'use cache';
  cacheLife('hours');
  const countedAt = new Date();
  return { countedAt, months: await countMonths(monthStarts(countedAt)) };
}
