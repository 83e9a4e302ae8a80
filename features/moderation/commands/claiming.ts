import 'server-only';
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { member } from '@/db/schema/members';
import { moderationCase } from '@/db/schema/moderation';
import type { ClaimOutcome } from '@/features/moderation/outcomes';
import { mayModerate } from '@/features/moderation/policy';
import type { Member } from '@/features/session/viewer';

/** How long a claim lasts: longer than it takes to read, shorter than to go for a tea. */
export const CLAIM_MINUTES = 3;

/**
 * Says that this moderator looks at a case now, for three minutes, so that no other does. Again it
 * lasts anew. Refuses one that another has claimed, with their name, unless it is taken over.
 */
export async function claimCase(
  moderator: Member,
  caseId: string,
  takeOver: boolean,
): Promise<ClaimOutcome> {
  if (!mayModerate(moderator)) return { ok: false, code: 'not-allowed' };
  const free = or(
    isNull(moderationCase.claimedBy),
    eq(moderationCase.claimedBy, moderator.id),
    lt(moderationCase.claimedUntil, sql`now()`),
  );
  const [claimed] = await db()
    .update(moderationCase)
    .set({
      claimedBy: moderator.id,
      claimedUntil: sql`now() + make_interval(mins => ${CLAIM_MINUTES})`,
    })
    .where(
      and(
        eq(moderationCase.id, caseId),
        isNull(moderationCase.closedAt),
        takeOver ? undefined : free,
      ),
    )
    .returning({ id: moderationCase.id });
  if (claimed) return { ok: true };
  const [other] = await db()
    .select({ closedAt: moderationCase.closedAt, by: member.displayName })
    .from(moderationCase)
    .leftJoin(member, eq(member.id, moderationCase.claimedBy))
    .where(eq(moderationCase.id, caseId));
  if (!other) return { ok: false, code: 'not-found' };
  if (other.closedAt) return { ok: false, code: 'already-decided', by: null };
  return { ok: false, code: 'claimed', by: other.by };
}
