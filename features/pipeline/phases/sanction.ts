import { isUnder, refusesWriting } from '@/features/comments/policy';
import type { Phase } from '@/features/pipeline/submission';

/** Whether the author may write at all, and whether a moderator reads them first. */
export const sanction: Phase = ({ author }) => {
  const code = refusesWriting(author);
  if (code) return { verdict: 'refuse', code };
  return isUnder(author, 'hold') ? { verdict: 'hold', code: 'member-held' } : null;
};
