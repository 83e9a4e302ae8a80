import { isNew } from '@/features/comments/policy';
import type { Phase } from '@/features/pipeline/submission';
import { linkParts } from '@/lib/text/links';

/** A link from somebody who has just joined is read first: it is how spam arrives. */
export const links: Phase = ({ author, text, now }) =>
  isNew(author, now) && hasLink(text) ? { verdict: 'hold', code: 'link' } : null;

function hasLink(text: string): boolean {
  // Every link has one; most congratulations have none.
  return /[.．。｡]|:\/\//.test(text) && linkParts(text).some(({ href }) => href !== undefined);
}
