import { createHash } from 'node:crypto';

/** By what two texts are told to be the same one: PostgreSQL's `md5(text)`. It guards nothing. */
export function wordsKey(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
