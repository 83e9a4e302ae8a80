import 'server-only';
import { eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { member } from '@/db/schema/members';

/** Whether the demo stands already: quick to ask at every start, where the demo is slow to load. */
export async function demoStands(db: Executor): Promise<boolean> {
  const found = await db
    .select({ id: member.id })
    .from(member)
    .where(eq(member.isDemo, true))
    .limit(1);
  return found.length > 0;
}
