import 'server-only';
import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { account, member } from '@/db/schema/members';
import { requireVariable } from '@/lib/env';

/**
 * Keyed hashes of what a member signs in with: their proven address and each connected provider's
 * account. They are equal for whoever comes with the same, and say nothing without the secret.
 */
export async function marksOf(tx: Transaction, memberId: string): Promise<string[]> {
  const [person] = await tx
    .select({ email: member.email })
    .from(member)
    .where(eq(member.id, memberId));
  const accounts = await tx
    .select({ provider: account.provider, id: account.providerAccountId })
    .from(account)
    .where(eq(account.userId, memberId));
  return [
    ...(person?.email ? [markOf('email', person.email)] : []),
    ...accounts.map(({ provider, id }) => markOf('provider', provider, id)),
  ];
}

function markOf(...what: string[]): string {
  return createHmac('sha256', requireVariable('AUTH_SECRET'))
    .update(`sanction mark ${JSON.stringify(what)}`)
    .digest('base64url');
}
