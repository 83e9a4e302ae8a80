import type { ComponentProps } from 'react';
import { CommentGroup } from './comment-group';
import { CommentItem } from './comment-item';

/** A thread of a page: a congratulation with its replies, or one for all that say the same. */
export function ThreadItem({
  comment,
  ...rest
}: Pick<ComponentProps<typeof CommentItem>, 'comment' | 'slug' | 'locale' | 'messages'>) {
  const { group } = comment;
  return group ? (
    <CommentGroup comment={comment} group={group} {...rest} />
  ) : (
    <CommentItem comment={comment} {...rest} />
  );
}
