import type { ReactionCounts } from '@/features/reactions/kinds';

/** The small public snapshot of a post that changes while one looks. */
export type Pulse = {
  /** All visible comments, replies included. */
  comments: number;
  reactions: ReactionCounts;
  /** Ids of the newest visible threads, newest first, at most 30. */
  newest: string[];
};
