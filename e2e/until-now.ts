import { encodeCursor } from '@/lib/cursor';
import { firstIdAt } from '@/lib/made-uuid';

/**
 * The value of `after` with which a list of the desk begins at what is newest now: what other tests
 * add meanwhile stands before it, and pushes nothing off its first page.
 */
export function untilNow(): string {
  return encodeCursor([firstIdAt(new Date(Date.now() + 1))]);
}
