import type { Phase } from '@/features/pipeline/submission';

/** What the operator's own check says; the post says what to do where it is late. */
export const outside: Phase = ({ outside: answer, post }) => {
  if (answer === 'hold' || answer === 'refuse') return { verdict: answer, code: 'outside' };
  const waits = answer === 'late' && post.switch.whenUnchecked === 'hold';
  return waits ? { verdict: 'hold', code: 'unchecked' } : null;
};
