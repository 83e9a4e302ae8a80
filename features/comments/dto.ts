import type { ReactionCounts } from '@/features/reactions/kinds';
import type { Taking } from '@/features/switches/taking';

/** A comment as the public may see it. A gap has lost its text but still holds its replies together. */
export type CommentDto = {
  id: string;
  parentId: string | null;
  /** Null once the author has left, and in a gap. */
  author: CommentAuthor | null;
  /** Null in a gap. */
  text: string | null;
  /** Why there is a gap: deleted or hidden, or held until a moderator has read it. Null where there is none. */
  gap: 'removed' | 'waits' | null;
  /** BCP 47, or `und`. */
  language: string;
  createdAt: Date;
  editedAt: Date | null;
  revision: number;
  reactions: ReactionCounts;
  /** Visible replies, all of them. */
  replyCount: number;
  /** The replies shown with it, oldest first. */
  replies: CommentDto[];
  /** Those that say the same, where this one is shown for all of them. */
  group: CommentGroup | null;
};

/** Visible comments of a post that say the same. */
export type CommentGroup = {
  /** What they have in common; see `lib/text/fold.ts`. */
  key: string;
  comments: number;
  /** How many wrote them: a fan who says it twice is one. */
  fans: number;
  /** Who did last, newest first, at most three. */
  names: CommentAuthor[];
};

export type CommentAuthor = {
  handle: string;
  displayName: string;
  plainName: string | null;
  isStaff: boolean;
};

export type CommentPage = {
  /** All visible comments of the post, replies included. */
  count: number;
  /** Whether the post takes no more. */
  closed: boolean;
  /** How it takes more, and what its closers say. */
  taking: Taking;
  message: string | null;
  comments: CommentDto[];
  /** The cursor of the next page, or null at the end. */
  next: string | null;
};
