import 'server-only';
import { revalidateTag } from 'next/cache';
import { expireComments } from '@/features/comments/tags';
import { artistTag, homeTag } from '@/features/posts/tags';
import type { Place } from './outcomes';

/**
 * To be called in a route handler or an action after a comment was hidden or restored: nothing made
 * before shows its text, and no list of posts its count.
 */
export function expirePlace({ slug, artists }: Place): void {
  expireComments(slug);
  for (const tag of [homeTag(), ...artists.map(artistTag)]) revalidateTag(tag, { expire: 0 });
}
