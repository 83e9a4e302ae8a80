import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import { postSwitch } from '@/db/schema/posts';
import { announced } from '@/features/live/channel';
import { appendLine } from '@/features/moderation/commands/log';
import { lockActor } from '@/features/session/acting';
import type { Member } from '@/features/session/viewer';
import { refuse } from '@/lib/http/refusal';
import { findLastSwitching, type LockedPost, lockPost } from './commands/scope';
import type { SwitchInput, UndoInput } from './input';
import type { Switched, SwitchOutcome, SwitchState, UndoOutcome } from './outcomes';
import { maySwitch, openToAll, type PostSwitch, switchInForce } from './policy';
import { isSameSwitch, readDetails, writeSwitch } from './stored';

/**
 * Switches how a post takes comments, and writes into the log how it was before. Refuses a change
 * that was made from a state which somebody has changed since, with the new one; a repeat of the
 * same change by the same member answers with the first line again. 'already-so' where there is
 * nothing to change.
 */
export async function switchPost(actor: Member, input: SwitchInput): Promise<SwitchOutcome> {
  return inTransaction(async (tx) => {
    const member = await lockActor(tx, actor);
    const post = await lockPost(tx, input.slug);
    if (!post) return refuse('not-found');
    if (!maySwitch(member)) return refuse('not-allowed');
    if (post.row?.changedAt.getTime() !== input.changedAt?.getTime()) {
      const first = await findRepeated(tx, post, member, input);
      if (first) return { ok: true, entryId: first, slug: post.slug };
      return { ok: false, code: 'switched-since', state: stateOf(post) };
    }
    if (isSameSwitch(switchInForce(post.row, new Date()), input.wanted))
      return refuse('already-so');
    return store(tx, member, post, input.wanted);
  });
}

/**
 * Takes the last change of a post's switch back, if it is the one that this line of the log is
 * about; else 'already-undone'. What was to end meanwhile has ended. A repeat answers as the first.
 */
export async function undoSwitch(actor: Member, input: UndoInput): Promise<UndoOutcome> {
  return inTransaction(async (tx) => {
    const member = await lockActor(tx, actor);
    const post = await lockPost(tx, input.slug);
    if (!post) return refuse('not-found');
    if (!maySwitch(member)) return refuse('not-allowed');
    const last = await findLastSwitching(tx, post.id);
    if (last?.undoes === input.entryId && last.actorId === member.id)
      return { ok: true, entryId: last.id, slug: post.slug };
    if (last?.id !== input.entryId) return refuse('already-undone');
    const before = switchInForce(readDetails(last.details)?.before ?? openToAll, new Date());
    return store(tx, member, post, before, last.id);
  });
}

async function store(
  tx: Transaction,
  member: Member,
  post: LockedPost,
  wanted: PostSwitch,
  undoes?: string,
): Promise<Switched> {
  const now = Date.now();
  const last = post.row?.changedAt;
  // Never the same twice: it is what later changes are told apart by.
  const changedAt = new Date(last ? Math.max(now, last.getTime() + 1) : now);
  const values = { ...wanted, changedBy: member.id, changedAt };
  await tx
    .insert(postSwitch)
    .values({ postId: post.id, ...values })
    .onConflictDoUpdate({ target: postSwitch.postId, set: values });
  const entryId = await appendLine(tx, member, 'switch-post', {
    postId: post.id,
    undoes,
    details: {
      before: writeSwitch(switchInForce(post.row, new Date(now))),
      after: writeSwitch(wanted),
      madeFrom: last?.toISOString() ?? null,
    },
  });
  // What is told of the post changes with it.
  await tx.execute(
    announced(sql`insert into post_tally (post_id, changes) values (${post.id}, 1)
      on conflict (post_id) do update set changes = post_tally.changes + 1`),
  );
  return { ok: true, entryId, slug: post.slug };
}

/** The line of the very change that is asked for again, where it is the last one. */
async function findRepeated(
  tx: Transaction,
  post: LockedPost,
  member: Member,
  { changedAt, wanted }: SwitchInput,
): Promise<string | null> {
  const last = await findLastSwitching(tx, post.id);
  const said = readDetails(last?.details);
  if (!last || !said || last.actorId !== member.id || last.undoes) return null;
  const madeFrom = changedAt?.toISOString() ?? null;
  // The end of an hour that begins now is another one each time.
  const same = isSameSwitch({ ...said.after, endsAt: null }, { ...wanted, endsAt: null });
  return same && said.madeFrom === madeFrom ? last.id : null;
}

function stateOf({ row }: LockedPost): SwitchState {
  return {
    ...writeSwitch(switchInForce(row, new Date())),
    changedAt: row?.changedAt.toISOString() ?? null,
    by: row?.by ?? null,
  };
}
