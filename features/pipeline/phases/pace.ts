import { paceOf, secondsToWait } from '@/features/comments/policy';
import type { Phase } from '@/features/pipeline/submission';

/** Whether the author writes faster than a person celebrates. An edit is no new comment. */
export const pace: Phase = ({ author, isEdit, written, now }) => {
  if (isEdit) return null;
  const times = written.map(({ at }) => at);
  const retryAfter = secondsToWait(times, paceOf(author, now), now);
  return retryAfter > 0 ? { verdict: 'refuse', code: 'rate-limited', retryAfter } : null;
};
