import { type Author, refusesWriting } from '@/features/comments/policy';

/** Why the member may not react to anything; null when they may. Whoever is only on hold may. */
export function refusesReacting(member: Author): 'banned' | 'muted' | null {
  return refusesWriting(member);
}
