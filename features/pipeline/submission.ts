import type { Author } from '@/features/comments/policy';
import type { PostSwitch } from '@/features/switches/policy';
import type { Refusal } from '@/lib/http/refusal';
import type { PhraseMatch } from '@/lib/text/phrases/phrase';

/** What an author sent before; also what was refused, for it took somebody's patience as well. */
export type Written = {
  /** Of the comment, or of the decision that refused it. */
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  postId: string;
  /** As `beginningOf` has it. */
  text: string;
  isReply: boolean;
  isRefused: boolean;
};

/** In code points: enough to tell words again, and little enough to read a whole hour of them. */
export const BEGINNING = 300;

/** The beginning of a text, by which it is compared with what was sent before. */
export function beginningOf(text: string): string {
  // A code point is two units at most.
  return [...text.slice(0, 2 * BEGINNING)].slice(0, BEGINNING).join('');
}

/** What the outside check said; `late` when it did not in time, `unasked` where there is none. */
export type OutsideAnswer = 'unasked' | 'late' | 'publish' | 'hold' | 'refuse';

/** A new or edited comment with all that the phases judge it by. */
export type Submission = {
  author: Author;
  text: string;
  isReply: boolean;
  /** Other words for a comment that is stored already. */
  isEdit: boolean;
  post: { id: string; commentsCloseAt: Date | null; switch: PostSwitch };
  /** The author's last hour, newest first, without the comment itself. */
  written: readonly Written[];
  matches: readonly PhraseMatch[];
  outside: OutsideAnswer;
  now: Date;
};

/** Why a comment waits for a moderator. */
export type HoldCode =
  | 'post-holds'
  | 'member-held'
  | 'phrase'
  | 'link'
  | 'repeated'
  | 'outside'
  | 'unchecked';

export type RefuseCode = Refusal<
  | 'banned'
  | 'muted'
  | 'warning-unread'
  | 'closed'
  | 'too-new'
  | 'slow'
  | 'rate-limited'
  | 'phrase'
  | 'repeated'
  | 'outside'
>['code'];

/** A listed phrase, and the fan's own words in which it was seen. */
export type FoundPhrase = { id: string; found: string };

/** What a phase has to say against a text. */
export type Finding =
  | { verdict: 'hold'; code: HoldCode; phrases?: FoundPhrase[] }
  | { verdict: 'refuse'; code: RefuseCode; retryAfter?: number; phrases?: FoundPhrase[] };

/** A named step of the pipeline: pure, and null where it has nothing to say. */
export type Phase = (submission: Submission) => Finding | null;
