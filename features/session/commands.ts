import 'server-only';
import { and, eq, lt, ne, sql } from 'drizzle-orm';
import { db, type Executor } from '@/db/client';
import { session } from '@/db/schema/members';
import { newToken, tokenHash } from './token';

/** A session lasts this long from its sign-in; it is not prolonged. */
export const SESSION_SECONDS = 90 * 24 * 60 * 60;

const USER_AGENT_LENGTH = 400;

export type NewSession = { token: string; expires: Date };

/**
 * Signs a member in and returns what the cookie must hold. The member's expired sessions are
 * removed on the way. Asks nothing: whoever calls it has proven who the member is.
 */
export async function startSession(
  memberId: string,
  userAgent: string | null,
  executor: Executor = db(),
): Promise<NewSession> {
  const token = newToken();
  const expires = new Date(Date.now() + SESSION_SECONDS * 1000);
  await executor
    .delete(session)
    .where(and(eq(session.userId, memberId), lt(session.expires, sql`now()`)));
  await executor.insert(session).values({
    sessionToken: tokenHash(token),
    userId: memberId,
    expires,
    userAgent: userAgent?.slice(0, USER_AGENT_LENGTH) ?? null,
  });
  return { token, expires };
}

/** Ends the session of this cookie, if there is one. */
export async function endSession(token: string, executor: Executor = db()): Promise<void> {
  await executor.delete(session).where(eq(session.sessionToken, tokenHash(token)));
}

/** Ends one session of a member, by its id; says whether there was one of theirs. */
export async function revokeSession(
  memberId: string,
  sessionId: string,
  executor: Executor = db(),
): Promise<boolean> {
  const ended = await executor
    .delete(session)
    .where(and(eq(session.id, sessionId), eq(session.userId, memberId)))
    .returning({ id: session.id });
  return ended.length > 0;
}

/** Signs a member out everywhere, but for the session `exceptId`; returns how many sessions ended. */
export async function endSessions(
  memberId: string,
  exceptId?: string,
  executor: Executor = db(),
): Promise<number> {
  const ended = await executor
    .delete(session)
    .where(and(eq(session.userId, memberId), exceptId ? ne(session.id, exceptId) : undefined))
    .returning({ id: session.id });
  return ended.length;
}
