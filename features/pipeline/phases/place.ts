import { takesComments } from '@/features/comments/policy';
import type { Phase, Submission } from '@/features/pipeline/submission';

const HOUR_MS = 3_600_000;

/**
 * Whether the post takes comments, and how: closed, for members older than, slow, or each read
 * first. What slows a crowd is not for staff, and an edit adds no comment to it.
 */
export const place: Phase = (submission) => {
  const { author, isEdit, post, now } = submission;
  const { mode } = post.switch;
  if (mode === 'closed' || !takesComments(post, now)) return { verdict: 'refuse', code: 'closed' };
  if (author.role !== 'fan') return null;
  const age = secondsTooNew(submission);
  if (age > 0) return { verdict: 'refuse', code: 'too-new', retryAfter: age };
  const wait = isEdit ? 0 : secondsToSlow(submission);
  if (wait > 0) return { verdict: 'refuse', code: 'slow', retryAfter: wait };
  return mode === 'hold' ? { verdict: 'hold', code: 'post-holds' } : null;
};

function secondsTooNew({ author, post, now }: Submission): number {
  const { minimumAgeHours } = post.switch;
  if (minimumAgeHours === null) return 0;
  const oldEnough = author.joinedAt.getTime() + minimumAgeHours * HOUR_MS;
  return Math.ceil((oldEnough - now.getTime()) / 1000);
}

function secondsToSlow({ post, written, now }: Submission): number {
  const { slowSeconds } = post.switch;
  // What was refused is to be put in other words, at once.
  const last = written.find(({ postId, isRefused }) => postId === post.id && !isRefused);
  if (slowSeconds === null || !last) return 0;
  return Math.ceil((last.at + slowSeconds * 1000 - now.getTime()) / 1000);
}
