import 'server-only';
import { sql } from 'drizzle-orm';
import { inStatement } from '@/db/in-transaction';
import { duty } from '@/db/schema/moderation';

/** Notes that a moderator is at the desk. One statement, which writes once a minute at most. */
export async function noteDuty(moderatorId: string): Promise<void> {
  await inStatement((db) =>
    db
      .insert(duty)
      .values({ memberId: moderatorId })
      .onConflictDoUpdate({
        target: duty.memberId,
        set: { seenAt: sql`now()` },
        setWhere: sql`${duty.seenAt} <= now() - interval '1 minute'`,
      }),
  );
}
