import { decodeCursor, encodeCursor } from '@/lib/cursor';
import type { Locale } from '@/lib/i18n/locales';

/** The page of the comments of a post that say the same. */
export function groupPath(locale: Locale, slug: string, key: string): string {
  return `/${locale}/posts/${slug}/congratulations/same/${encodeCursor([key])}`;
}

/** The key that such a path ends in; null for anything else. */
export function groupKeyIn(segment: string): string | null {
  const parts = decodeCursor(segment);
  const key = parts?.length === 1 ? parts[0] : null;
  return typeof key === 'string' ? key : null;
}
