import type { Database } from '@/db/client';
import { castIds, plantCast } from './cast';
import { insertComments, insertReactions } from './congratulations';
import { insertPosts, insertStories } from './news';
import { insertCrowd } from './people';
import { insertPhrases } from './phrases';
import { insertTallies } from './tallies';

/**
 * Stores the demo: twelve posts, a cast to sign in as, and a crowd with its congratulations and
 * reactions, and the phrases that a new site starts with. All or nothing, and once: says false, having changed nothing, where it stands already.
 */
export async function seedDemo(db: Database): Promise<boolean> {
  return db.transaction(async (tx) => {
    if (!(await insertPosts(tx))) return false;
    await plantCast(tx);
    await insertCrowd(tx);
    await insertStories(tx, castIds.editor);
    await insertComments(tx);
    await insertReactions(tx);
    await insertTallies(tx);
    await insertPhrases(tx);
    return true;
  });
}
