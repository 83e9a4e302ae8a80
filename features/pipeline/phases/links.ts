import { isNew } from '@/features/comments/policy';
import { linkedHosts } from '@/features/pipeline/linked-hosts';
import type { Phase } from '@/features/pipeline/submission';

/** A link from somebody who has just joined is read first: it is how spam arrives. */
export const links: Phase = ({ author, text, now }) =>
  isNew(author, now) && linkedHosts(text).length > 0 ? { verdict: 'hold', code: 'link' } : null;
