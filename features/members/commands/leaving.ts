import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import { member } from '@/db/schema/members';
import { changeFolds, foldChanges, standAlone } from '@/features/comments/commands/folds';
import { removeCommentsOf } from '@/features/comments/commands/leaving';
import {
  addToParents,
  addToPosts,
  countIds,
  lockPosts,
  negative,
} from '@/features/comments/commands/tallies';
import type { LeavingChoice } from '@/features/members/input';
import { type LeavingRefusal, refusesLeaving } from '@/features/members/policy';
import { settleCases } from '@/features/moderation/commands/cases';
import { keepDecisions } from '@/features/pipeline/commands/decisions';
import { removeReactionsOf } from '@/features/reactions/commands/leaving';
import { addReactions } from '@/features/reactions/commands/tallies';
import { keepSanctions } from '@/features/sanctions/commands/keeping';
import { lockOwners } from './roles';

export type LeaveOutcome =
  | { ok: true; slugs: string[] }
  | { ok: false; code: LeavingRefusal | 'not-found' };

/**
 * Deletes a member with their sessions, ways of signing in, reactions and sanctions, and removes
 * their comments or keeps them without a name. What limits them is kept under hashes, for when they
 * come back. Every tally stays equal to its rows. Returns the posts whose pages show it. Refuses the
 * last owner and the people of the demo.
 */
export async function leave(memberId: string, comments: LeavingChoice): Promise<LeaveOutcome> {
  return inTransaction(async (tx) => {
    const owners = await lockOwners(tx);
    // Whoever posts or reacts as this member in the same moment waits for the end of this.
    const [leaving] = await tx.select().from(member).where(eq(member.id, memberId)).for('update');
    if (!leaving) return { ok: false, code: 'not-found' };
    const code = refusesLeaving(leaving, owners.length);
    if (code) return { ok: false, code };
    const slugs = await findTouchedPosts(tx, memberId);
    await removeTraces(tx, memberId, comments);
    if (comments === 'keep') await keepDecisions(tx, memberId);
    await keepSanctions(tx, memberId);
    await tx.delete(member).where(eq(member.id, memberId));
    return { ok: true, slugs };
  });
}

async function removeTraces(tx: Transaction, memberId: string, comments: LeavingChoice) {
  const removed = comments === 'remove' ? await removeCommentsOf(tx, memberId) : [];
  const visible = removed.filter(({ status }) => status === 'visible');
  // Without its author a comment can't be counted among the fans who say the same.
  const freed = comments === 'keep' ? await standAlone(tx, sql`author_id = ${memberId}`) : [];
  const reactions = await removeReactionsOf(
    tx,
    memberId,
    removed.map(({ id }) => id),
  );
  // Tallies of posts before those of comments, as everywhere.
  await addReactions(tx, 'post', reactions.posts);
  await addToPosts(tx, negative(countIds(visible.map(({ postId }) => postId))));
  await lockPosts(
    tx,
    freed.map(({ postId }) => postId),
  );
  await changeFolds(tx, [...freed, ...foldChanges(visible, -1)]);
  await addReactions(tx, 'comment', reactions.comments);
  await addToParents(tx, negative(countIds(visible.map(({ parentId }) => parentId))));
  const gone = removed.map(({ id }) => id);
  await settleCases(tx, gone, { by: null, outcome: 'gone' });
}

/** The slugs of the posts that show a comment or a reaction of the member. */
async function findTouchedPosts(tx: Transaction, memberId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ slug: string }>(sql`
    select slug from post where id in (
      select post_id from comment where author_id = ${memberId}
      union select post_id from post_reaction where member_id = ${memberId}
      union select comment.post_id from comment_reaction
        join comment on comment.id = comment_reaction.comment_id
        where comment_reaction.member_id = ${memberId}
    ) order by slug`);
  return rows.map(({ slug }) => slug);
}
