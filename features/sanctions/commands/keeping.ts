import 'server-only';
import { and, arrayOverlaps, eq, gt, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { keptSanction, sanction } from '@/db/schema/moderation';
import { appendLine } from '@/features/moderation/commands/log';
import type { SanctionKind } from '@/features/sanctions/terms';
import { endSessions } from '@/features/session/commands';
import { inForce } from '@/features/session/viewer';
import { marksOf } from './marks';
import { findInForce, lockMember } from './scope';

type Kept = Pick<typeof keptSanction.$inferSelect, 'kind' | 'reason' | 'endsAt'>;

/**
 * Keeps what limits a member who is about to leave, but for a warning, under the marks of what they
 * sign in with. Nothing is kept of who has no such mark.
 */
export async function keepSanctions(tx: Transaction, memberId: string): Promise<void> {
  const limits = await tx
    .select({ kind: sanction.kind, reason: sanction.reason, endsAt: sanction.endsAt })
    .from(sanction)
    .where(and(eq(sanction.memberId, memberId), ne(sanction.kind, 'warn'), inForce()));
  if (limits.length === 0) return;
  const own = await marksOf(tx, memberId);
  if (own.length === 0) return;
  for (const limit of limits) {
    // Whoever leaves for the second time is still known by what they left with before.
    const before = await forget(tx, own, limit.kind);
    await tx.insert(keptSanction).values({ ...limit, marks: [...new Set([...own, ...before])] });
  }
}

/**
 * Imposes again what a member of the same address or provider account left under, as far as it is
 * still in force, each with a line of the log that has no actor. Nothing is added to a limit of the
 * same kind, or before they have joined. Returns the id of the ban among them, or null.
 */
export async function imposeKept(tx: Transaction, memberId: string): Promise<string | null> {
  if (!(await lockMember(tx, memberId))) return null;
  await tx.delete(keptSanction).where(lte(keptSanction.endsAt, sql`now()`));
  let ban: string | null = null;
  for (const kept of await findKept(tx, await marksOf(tx, memberId))) {
    if (await findInForce(tx, memberId, kept.kind)) continue;
    const id = await imposeAgain(tx, memberId, kept);
    if (kept.kind === 'ban') ban = id;
  }
  if (ban) await endSessions(memberId, undefined, tx);
  return ban;
}

/** Lets nothing of this kind come back to a member, because a moderator has lifted it. */
export async function forgetKept(
  tx: Transaction,
  memberId: string,
  kind: SanctionKind,
): Promise<void> {
  await forget(tx, await marksOf(tx, memberId), kind);
}

/** What is kept under any of these marks, the longest first. */
async function findKept(tx: Transaction, marks: string[]): Promise<Kept[]> {
  if (marks.length === 0) return [];
  const { kind, reason, endsAt } = keptSanction;
  return tx
    .select({ kind, reason, endsAt })
    .from(keptSanction)
    .where(
      and(arrayOverlaps(keptSanction.marks, marks), or(isNull(endsAt), gt(endsAt, sql`now()`))),
    )
    .orderBy(sql`${endsAt} desc nulls first`);
}

async function imposeAgain(tx: Transaction, memberId: string, kept: Kept): Promise<string> {
  const { kind, reason, endsAt } = kept;
  const [imposed] = await tx
    .insert(sanction)
    .values({ memberId, kind, reason, endsAt })
    .returning({ id: sanction.id });
  if (!imposed) throw new Error('No sanction was stored');
  const details = { sanctionId: imposed.id, endsAt: endsAt?.toISOString() ?? null };
  await appendLine(tx, null, `${kind}-member`, { memberId, reason, details });
  return imposed.id;
}

/** Returns the marks that it was kept under. */
async function forget(tx: Transaction, marks: string[], kind: SanctionKind): Promise<string[]> {
  if (marks.length === 0) return [];
  const gone = await tx
    .delete(keptSanction)
    .where(and(eq(keptSanction.kind, kind), arrayOverlaps(keptSanction.marks, marks)))
    .returning({ marks: keptSanction.marks });
  return gone.flatMap((row) => row.marks);
}
