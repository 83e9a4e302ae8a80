import 'server-only';
import { and, eq, gt, isNull, lte, ne, or, sql } from 'drizzle-orm';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { db } from '@/db/client';
import { member, session } from '@/db/schema/members';
import { sanction } from '@/db/schema/moderation';
import type { Role } from '@/features/members/role';
import { batched } from '@/lib/batched';
import { readCookies } from '@/lib/http/cookies';
import { processWide } from '@/lib/process-wide';
import { sessionCookieName } from './cookies';
import { tokenHash } from './token';

export type SanctionInForce = {
  id: string;
  kind: 'warn' | 'mute' | 'hold' | 'ban';
  reason: string;
  /** ISO 8601, or null for good. */
  endsAt: string | null;
};

/** Who is asking. A viewer who has not chosen a handle yet (`handle` null) may only do that. */
export type Viewer = {
  id: string;
  sessionId: string;
  role: Role;
  handle: string | null;
  displayName: string | null;
  plainName: string | null;
  locale: string;
  isDemo: boolean;
  joinedAt: Date | null;
  sanctions: SanctionInForce[];
};

/** A viewer who has joined: has a handle and a display name. */
export type Member = Viewer & { handle: string; displayName: string; joinedAt: Date };

/** The viewer of the page or action being rendered, or null when signed out. Read once a request. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? findViewer(token) : null;
});

/** The viewer of a request to a route handler, or null when signed out. */
export async function viewerOf(request: Request): Promise<Viewer | null> {
  const token = readCookies(request)[sessionCookieName()];
  return token ? findViewer(token) : null;
}

/** Whether the viewer has finished the welcome page. */
export function hasJoined(viewer: Viewer | null): viewer is Member {
  return viewer?.handle != null && viewer.displayName != null && viewer.joinedAt != null;
}

/**
 * The viewer a session cookie stands for, asked of the database together with all who come at that
 * moment; null once it expired or was revoked, and for a member with a ban in force.
 */
export async function findViewer(token: string): Promise<Viewer | null> {
  const find = processWide('viewers', () => batched(loadViewers));
  return (await find(tokenHash(token))) ?? null;
}

type Row = Omit<Viewer, 'joinedAt'> & { hash: string; joinedAt: string | null };

// Without the query builder, which takes as long for a row as all else of a request's own work.
async function loadViewers(hashes: string[]): Promise<Map<string, Viewer>> {
  const { rows } = await db().execute<Row>(sql`
    select ${session.sessionToken} as hash, ${session.id} as "sessionId", ${member.id} as id,
      ${member.role} as role, ${member.handle} as handle, ${member.displayName} as "displayName",
      ${member.plainName} as "plainName", ${member.locale} as locale, ${member.isDemo} as "isDemo",
      ${member.joinedAt} as "joinedAt", coalesce((
        select json_agg(json_build_object('id', ${sanction.id}, 'kind', ${sanction.kind},
          'reason', ${sanction.reason}, 'endsAt', ${sanction.endsAt}))
        from ${sanction} where ${and(eq(sanction.memberId, member.id), inForce())}
      ), '[]') as sanctions
    from ${session} join ${member} on ${eq(member.id, session.userId)}
    where ${session.sessionToken} = any(${sql.param(hashes)}::text[])
      and ${gt(session.expires, sql`now()`)}`);
  // A ban ends its member's sessions; one that began by itself later, at its hour, counts as well.
  const allowed = rows.filter(({ sanctions }) => !sanctions.some(({ kind }) => kind === 'ban'));
  return new Map(
    allowed.map(({ hash, joinedAt, ...viewer }) => [
      hash,
      { ...viewer, joinedAt: joinedAt === null ? null : new Date(joinedAt) },
    ]),
  );
}

/**
 * The condition that a sanction holds now: begun, not ended, not lifted, and a warning not yet read.
 * By the clock of the statement: a transaction that has waited for another would not see as begun
 * what that one imposed.
 */
export function inForce() {
  const now = sql`statement_timestamp()`;
  return and(
    isNull(sanction.liftedAt),
    or(ne(sanction.kind, 'warn'), isNull(sanction.acknowledgedAt)),
    lte(sanction.startsAt, now),
    or(isNull(sanction.endsAt), gt(sanction.endsAt, now)),
  );
}
