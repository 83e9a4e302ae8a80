import 'server-only';
import { randomInt } from 'node:crypto';
import { and, asc, eq, ilike, isNotNull, ne, or, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { checkDisplayName } from '@/lib/text/display-name';
import { handleSkeleton, suggestHandle } from '@/lib/text/handle';
import { skeleton } from '@/lib/text/skeleton';
import { parseUuid } from '@/lib/uuid';

const SHOWN = 20;
const QUERY_LENGTH = 100;

/** Whether nobody but this member has a handle that looks like `handle`. */
export async function isHandleFree(handle: string, memberId: string): Promise<boolean> {
  const others = await db()
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.handleSkeleton, handleSkeleton(handle)), ne(member.id, memberId)))
    .limit(1);
  return others.length === 0;
}

/**
 * A name and a free handle to begin the welcome form with, from what a provider said; both empty
 * where nobody said anything. Never from the e-mail address, which is nobody's business.
 */
export async function suggestNames(memberId: string) {
  const account = await findAccount(memberId);
  const checked = checkDisplayName(account?.providerName ?? '');
  if (!checked.ok) return { displayName: '', handle: '' };
  const tries = [undefined, randomInt(10, 100), randomInt(1000, 10_000)];
  for (const number of tries) {
    const handle = suggestHandle(checked.name, number);
    if (await isHandleFree(handle, memberId)) return { displayName: checked.name, handle };
  }
  return { displayName: checked.name, handle: '' };
}

/** What the account page tells a member about themselves; null for one who has left. */
export async function findAccount(memberId: string) {
  const [row] = await db()
    .select({
      email: member.email,
      providerName: member.name,
      handle: member.handle,
      displayName: member.displayName,
      joinedAt: member.joinedAt,
    })
    .from(member)
    .where(eq(member.id, memberId));
  return row ?? null;
}

/** How many of a member's comments there are to keep or to remove when they leave. */
export async function countComments(memberId: string): Promise<number> {
  return db().$count(comment, and(eq(comment.authorId, memberId), ne(comment.status, 'deleted')));
}

export type ListedMember = Awaited<ReturnType<typeof findMembers>>[number];

/**
 * Up to 20 members whose handle or name has `query` in it, or looks as if it had; for an empty
 * query everybody with a role. For owners: it answers without asking who the viewer is.
 */
export async function findMembers(query: string) {
  const wanted = query.trim().replace(/^@/, '').slice(0, QUERY_LENGTH);
  const part = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const shape = skeleton(wanted);
  const matches = wanted
    ? or(
        ilike(member.handle, part(wanted)),
        ilike(member.displayName, part(wanted)),
        ilike(member.plainName, part(wanted)),
        shape ? ilike(member.nameSkeleton, part(shape)) : undefined,
      )
    : ne(member.role, 'fan');
  return selectListed()
    .where(and(isNotNull(member.joinedAt), matches))
    .orderBy(sql`${member.role} desc`, asc(member.handle))
    .limit(SHOWN);
}

/** One member as `findMembers` lists them; null for anything that is not the id of one. */
export async function findMember(id: unknown): Promise<ListedMember | null> {
  const memberId = parseUuid(id);
  if (!memberId) return null;
  const [row] = await selectListed().where(
    and(isNotNull(member.joinedAt), eq(member.id, memberId)),
  );
  return row ?? null;
}

function selectListed() {
  return db()
    .select({
      id: member.id,
      // Whoever has joined has both.
      handle: sql<string>`${member.handle}`,
      displayName: sql<string>`${member.displayName}`,
      role: member.role,
    })
    .from(member)
    .$dynamic();
}
