import 'server-only';
import { takeDown } from '@/lib/page-renders.mjs';
import { tagTakenDownElsewhere } from './commands/taking-down';
import { canEverFollow, followChanges } from './queries/changes';
import { tellAllListeners, tellListeners } from './streams';

/** Next's own tag of every page there is. */
const EVERY_PAGE = '_N_T_/layout';

/**
 * Has this process hear what the others did: listeners are told of it, and pages that hold what was
 * taken down are kept no longer. Resolves with whether it hears, once that is known; false at once
 * where the database cannot tell.
 */
export async function follow(): Promise<boolean> {
  if (!canEverFollow()) return false;
  return followChanges({
    changed: tellListeners,
    takenDown: (said) => {
      const tag = tagTakenDownElsewhere(said);
      if (tag) void takeDown([tag]);
    },
    returned: () => {
      void takeDown([EVERY_PAGE]);
      tellAllListeners();
    },
  });
}
