import { type Author, refusesWriting, type WritingRefusal } from '@/features/comments/policy';

/** Why the member may not react to anything; null when they may. Whoever is only on hold may. */
export function refusesReacting(member: Author): WritingRefusal | null {
  return refusesWriting(member);
}
