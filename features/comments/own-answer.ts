import 'server-only';
import { linkParts } from '@/lib/text/links';
import type { PostedComment } from './commands/posting-scene';
import type { OwnComment } from './own';

/** A stored comment as its author gets it back; null once they have deleted it. */
export function ownAnswer(comment: PostedComment): OwnComment | null {
  const { postId: _, status, createdAt, editedAt, ...rest } = comment;
  if (status === 'deleted') return null;
  return {
    ...rest,
    status,
    parts: linkParts(comment.text),
    createdAt: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
  };
}
