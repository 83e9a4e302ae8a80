import 'server-only';
import { DrizzleAdapter } from '@auth/drizzle-adapter';
import { lt, sql } from 'drizzle-orm';
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters';
import { db } from '@/db/client';
import { account, member, session, verificationToken } from '@/db/schema/members';
import { imposeKept } from '@/features/sanctions/commands/keeping';
import { type NewSession, startSession } from '@/features/session/commands';
import { tokenHash } from '@/features/session/token';
import type { Locale } from '@/lib/i18n/locales';

const NAME_LENGTH = 200;

export type SignInContext = { locale: Locale; userAgent: string | null };

/**
 * What the library keeps, on our tables: sessions by the hash of their cookie, no provider's
 * tokens, and of a new member only what was proven. Tells `onSession` which session it began.
 */
export function memberAdapter(
  { locale, userAgent }: SignInContext,
  onSession: (memberId: string, created: NewSession) => void,
): Adapter {
  const base = DrizzleAdapter(db(), {
    usersTable: member,
    accountsTable: account,
    sessionsTable: session,
    verificationTokensTable: verificationToken,
  });
  return {
    getUser: base.getUser,
    getUserByEmail: base.getUserByEmail,
    getUserByAccount: base.getUserByAccount,
    updateUser: base.updateUser,
    useVerificationToken: base.useVerificationToken,

    // The library calls this with null too, for a provider that tells no address.
    createUser: async ({ name, email }: { name?: string | null; email: string | null }) => {
      const [created] = await db()
        .insert(member)
        .values({
          name: name?.slice(0, NAME_LENGTH),
          email: email?.toLowerCase() ?? null,
          emailVerified: email ? new Date() : null,
          locale,
        })
        .returning();
      // Its type has no place for a member without an address; nothing of it reads the address.
      return created as AdapterUser;
    },

    linkAccount: async ({ userId, provider, providerAccountId }: AdapterAccount) => {
      await db().transaction(async (tx) => {
        await tx.insert(account).values({ userId, type: 'oauth', provider, providerAccountId });
        await imposeKept(tx, userId);
      });
    },

    createSession: async ({ userId }) => {
      const created = await startSession(userId, userAgent);
      onSession(userId, created);
      return { userId, sessionToken: created.token, expires: created.expires };
    },

    getSessionAndUser: async (token) => {
      const found = await base.getSessionAndUser?.(tokenHash(token));
      return found ? { ...found, session: { ...found.session, sessionToken: token } } : null;
    },

    updateSession: () => null,

    deleteSession: async (token) => {
      await base.deleteSession?.(tokenHash(token));
    },

    createVerificationToken: async (token) => {
      await db().delete(verificationToken).where(lt(verificationToken.expires, sql`now()`));
      return base.createVerificationToken?.(token);
    },
  };
}
