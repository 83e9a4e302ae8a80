import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { Author } from '@/features/comments/policy';
import { isDataFault } from '@/lib/database-failure';
import { type Busy, createGroupCommit } from '@/lib/group-commit';
import { watchQueue } from '@/lib/pressure';
import { processWide } from '@/lib/process-wide';
import { rateLimit } from '@/lib/rate-limit';
import {
  findSubjects,
  type Known,
  type Reacting,
  type ReactOutcome,
  storeReactions,
} from './commands/reacting';
import type { SubjectType } from './commands/subjects';
import { addReactions, changesOf } from './commands/tallies';
import type { Wanted } from './input';
import type { ReactionKind } from './kinds';
import { refusesReacting } from './policy';

/** A post by its slug, or a comment by its id. */
export type Subject = { type: 'post'; slug: string } | { type: 'comment'; id: string };

/** Far above what thumbs can do, so that only a machine ever meets it. */
const limitPace = rateLimit('reactions', 300, 60);

/**
 * Sets, removes or toggles one reaction of a member, together with all that arrive with it, and
 * resolves once it is stored: with whether it is on now and how many there are. Each kind is on a
 * subject at most once for a member, however often and from wherever it is sent. Refuses who may
 * not react, and posts and comments that cannot be seen by everybody.
 */
export async function react(
  member: Author,
  subject: Subject,
  kind: ReactionKind,
  wanted: Wanted,
): Promise<ReactOutcome | Busy> {
  const refused = refusesReacting(member);
  if (refused) return { ok: false, code: refused };
  const allowed = await limitPace(member.id);
  if (!allowed.ok) return { ok: false, code: 'rate-limited', retryAfter: allowed.retryAfter };
  const name = subject.type === 'post' ? subject.slug : subject.id;
  return group(subject.type).submit({ memberId: member.id, name, kind, wanted });
}

/** Removes every reaction to a comment that is being deleted. */
export async function removeReactions(tx: Transaction, commentId: string): Promise<void> {
  const { rows } = await tx.execute<{ subject: string; kind: ReactionKind }>(sql`
    delete from comment_reaction where comment_id = ${commentId}
    returning comment_id as subject, kind`);
  await addReactions(tx, 'comment', changesOf([], rows));
}

/** Posts and comments apart: a batch then touches the tallies of one table, and none waits crosswise. */
function group(type: SubjectType) {
  return processWide(`${type} reactions`, () => {
    const reactions = createGroupCommit<Reacting, ReactOutcome, Known>({
      prepare: (items) => findSubjects(type, items),
      flush: (items, known) => storeReactions(type, items, known),
      blamesItem: isDataFault,
      maxBatch: 500,
      maxQueue: 2000,
      maxWaitMs: 5000,
    });
    watchQueue(reactions.load);
    return reactions;
  });
}
