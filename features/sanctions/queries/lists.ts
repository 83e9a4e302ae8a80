import 'server-only';
import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { member } from '@/db/schema/members';
import { appeal, sanction } from '@/db/schema/moderation';
import { roles } from '@/features/members/role';
import { outranks } from '@/features/moderation/policy';
import { MOST_COUNTED } from '@/features/moderation/queue';
import { inForce } from '@/features/session/viewer';
import { decodeCursor, encodeCursor } from '@/lib/cursor';
import { parseUuid } from '@/lib/uuid';

/** Sanctions on a page of a list. */
export const LIST_PAGE = 20;

export type ListedSanction = Awaited<ReturnType<typeof select>>[number];

/** A page of the appeals that nobody has answered, what waits longest first. */
export function findOpenAppeals(cursor: unknown) {
  return findPage(cursor, {
    time: appeal.createdAt,
    id: appeal.sanctionId,
    which: and(isNotNull(appeal.sanctionId), isNull(appeal.decidedAt)),
    oldestFirst: true,
  });
}

/** A page of what limits members now, newest first; a warning counts until it is read. */
export function findSanctionsInForce(cursor: unknown) {
  return findPage(cursor, {
    time: sanction.startsAt,
    id: sanction.id,
    which: inForce(),
    oldestFirst: false,
  });
}

/** How many appeals wait that this moderator may answer; counted to 100 at most. */
export function countOpenAppeals(viewerId: string): Promise<number> {
  const viewer = alias(member, 'viewer');
  const below = roles.map((role) => {
    const outranked = roles.filter((other) => outranks(role, other));
    return and(eq(viewer.role, role), inArray(member.role, outranked));
  });
  const waiting = db()
    .select({ id: appeal.sanctionId })
    .from(appeal)
    .innerJoin(sanction, eq(sanction.id, appeal.sanctionId))
    .innerJoin(member, eq(member.id, sanction.memberId))
    .innerJoin(viewer, eq(viewer.id, viewerId))
    .where(
      and(
        or(...below),
        isNull(appeal.decidedAt),
        sql`${sanction.imposedBy} is distinct from ${viewerId}`,
      ),
    )
    .limit(MOST_COUNTED + 1)
    .as('waiting');
  return db().$count(waiting);
}

type Order = {
  time: typeof appeal.createdAt | typeof sanction.startsAt;
  id: typeof appeal.sanctionId | typeof sanction.id;
  which: SQL | undefined;
  oldestFirst: boolean;
};

async function findPage(cursor: unknown, { time, id, which, oldestFirst }: Order) {
  const [at, last] = decodeCursor(cursor) ?? [];
  const lastId = parseUuid(last);
  const known = Number.isSafeInteger(at) && lastId;
  const further = oldestFirst ? sql.raw('>') : sql.raw('<');
  // In microseconds, as PostgreSQL keeps it: a Date would cut off the last three digits.
  const rows = await select(sql`(extract(epoch from ${time}) * 1000000)::bigint`.mapWith(Number))
    .where(
      and(
        which,
        known
          ? sql`(${time}, ${id}) ${further}
              (timestamptz 'epoch' + ${at}::bigint * interval '1 microsecond', ${lastId}::uuid)`
          : undefined,
      ),
    )
    .orderBy(...(oldestFirst ? [asc(time), asc(id)] : [desc(time), desc(id)]))
    .limit(LIST_PAGE + 1);
  const items = rows.slice(0, LIST_PAGE);
  const end = items.at(-1);
  const next = rows.length > LIST_PAGE && end ? encodeCursor([end.key, end.id]) : null;
  return { items, next };
}

function select(key: SQL<number>) {
  return db()
    .select({
      key: key.as('key'),
      id: sanction.id,
      kind: sanction.kind,
      reason: sanction.reason,
      startsAt: sanction.startsAt,
      endsAt: sanction.endsAt,
      member: {
        handle: member.handle,
        displayName: member.displayName,
        plainName: member.plainName,
      },
      appeal: { text: appeal.text, createdAt: appeal.createdAt },
    })
    .from(sanction)
    .innerJoin(member, eq(member.id, sanction.memberId))
    .leftJoin(appeal, eq(appeal.sanctionId, sanction.id))
    .$dynamic();
}
