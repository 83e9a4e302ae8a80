import { decodeCursor, encodeCursor } from '@/lib/cursor';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The address part of the page that follows the post `id` in a list. */
export function encodePlace(id: string): string {
  return encodeCursor([id]);
}

/** The post that a page follows; null for a place that `encodePlace` can't have made. */
export function decodePlace(place: string): string | null {
  const [id, ...rest] = decodeCursor(place) ?? [];
  if (typeof id !== 'string' || rest.length > 0 || !uuid.test(id)) return null;
  // One address for one page: other spellings of the same cursor would each be cached.
  return encodePlace(id) === place ? id : null;
}
