import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeedLanguage } from './types';

/** The Markdown of a seed post, from `posts/<slug>.<language>.md`. Throws where there is none. */
export function readBody(slug: string, language: SeedLanguage): string {
  return readFileSync(join(import.meta.dirname, 'posts', `${slug}.${language}.md`), 'utf8');
}
