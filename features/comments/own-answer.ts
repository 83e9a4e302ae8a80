import 'server-only';
import { linkParts } from '@/lib/text/links';
import type { PostedComment } from './commands/posting-scene';
import type { OwnComment } from './own';
import { findHeldFor } from './queries/held-for';

/** A stored comment as its author gets it back, with why it waits; null once they have deleted it. */
export async function ownAnswer(comment: PostedComment): Promise<OwnComment | null> {
  const { postId: _, status, createdAt, editedAt, ...rest } = comment;
  if (status === 'deleted') return null;
  return {
    ...rest,
    status,
    ...(status === 'held' && { heldFor: await findHeldFor(comment.id) }),
    parts: linkParts(comment.text),
    createdAt: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
  };
}
