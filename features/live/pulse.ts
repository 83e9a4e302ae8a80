import type { ReactionCounts } from '@/features/reactions/kinds';
import type { Taking } from '@/features/switches/taking';

/** The small public snapshot of a post that changes while one looks. */
export type Pulse = {
  /** Grows with every change of the counts; of two pulses the one with more is the newer. */
  seq: number;
  /** All visible comments, replies included. */
  comments: number;
  reactions: ReactionCounts;
  /**
   * Ids of the newest visible threads, newest first, at most 30. Everybody gets the same ones, or no
   * copy could be shared: a reader's own cursor picks those that are new to them.
   */
  newest: string[];
  /** How the post takes comments. */
  taking: Taking;
  /** Seconds after which to ask again. */
  pollAfter: number;
  /** Whether so much is going on that changes are shown later than usual. */
  busy: boolean;
  /** Whether the stream of changes has room for more. */
  live: boolean;
};
