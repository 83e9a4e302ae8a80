import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { appeal } from '@/db/schema/moderation';
import type { Member } from '@/features/session/viewer';

/** The appeal against a sanction, locked until the transaction ends; null where there is none. */
export async function lockAppeal(tx: Transaction, sanctionId: string) {
  const [row] = await tx
    .select()
    .from(appeal)
    .where(eq(appeal.sanctionId, sanctionId))
    .for('no key update');
  return row ?? null;
}

/** Answers the open appeal against a sanction, if there is one. */
export async function closeAppeal(
  tx: Transaction,
  moderator: Pick<Member, 'id'>,
  sanctionId: string,
  { outcome, answer }: { outcome: 'upheld' | 'lifted'; answer: string | null },
): Promise<void> {
  await tx
    .update(appeal)
    .set({ outcome, answer, decidedAt: sql`now()`, decidedBy: moderator.id })
    .where(and(eq(appeal.sanctionId, sanctionId), isNull(appeal.decidedAt)));
}
