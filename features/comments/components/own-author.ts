import type { CommentAuthor } from '@/features/comments/dto';
import type { Overlay } from '@/features/session/overlay';

/** The viewer as the author of what they just wrote; null while unknown. */
export function authorOf(viewer: Overlay['viewer'] | null): CommentAuthor | null {
  if (!viewer?.handle || !viewer.displayName) return null;
  return {
    handle: viewer.handle,
    displayName: viewer.displayName,
    plainName: viewer.plainName,
    isStaff: viewer.role !== 'fan',
  };
}
