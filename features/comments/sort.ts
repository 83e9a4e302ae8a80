export const commentSorts = ['newest', 'oldest', 'loved'] as const;
export type CommentSort = (typeof commentSorts)[number];

export function isCommentSort(value: string): value is CommentSort {
  return (commentSorts as readonly string[]).includes(value);
}

/** Top-level comments on a page. */
export const PAGE_SIZE = 30;
/** So many that say the same are shown as one. */
export const LEAST_FOLDED = 3;
/** Replies shown under a comment before a link leads to the rest. */
export const REPLIES_SHOWN = 3;
/** Replies shown under the comment that a permalink marks. */
export const THREAD_REPLIES = 30;
