import 'server-only';
import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import { db } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import { member } from '@/db/schema/members';
import {
  type HandleProblem,
  type NameProblem,
  type ParsedName,
  parseHandleField,
  parseName,
} from '@/features/members/input';
import { imposeKept } from '@/features/sanctions/commands/keeping';
import { brokenUnique } from '@/lib/database-failure';
import type { Locale } from '@/lib/i18n/locales';
import { handleSkeleton } from '@/lib/text/handle';

export type NameProblems = { displayName?: NameProblem; handle?: HandleProblem };
export type JoinOutcome =
  | { ok: true; joinedBefore: boolean; banId?: string }
  | { ok: false; problems: NameProblems };
export type RenameOutcome = { ok: true; displayName: string } | { ok: false; code: NameProblem };

type Joining = { displayName: unknown; handle: unknown; locale: Locale };

/**
 * Gives a signed-in person their name and handle, once; what a provider said of their name is
 * forgotten then. Refuses a name that looks like another member's handle, and a handle that looks
 * like one. Joining again changes nothing and says so. What a member of the same address left under
 * limits them from the start; `banId` is a ban among it.
 */
export async function joinMember(
  memberId: string,
  { displayName, handle, locale }: Joining,
): Promise<JoinOutcome> {
  const name = parseName(displayName);
  const wanted = parseHandleField(handle);
  const lookalike = name.ok && (await looksLikeHandle(name.name, memberId));
  const problems: NameProblems = {
    ...(!name.ok && { displayName: name.code }),
    ...(lookalike && { displayName: 'handle-lookalike' as const }),
    ...(!wanted.ok && { handle: wanted.code }),
  };
  if (!name.ok || !wanted.ok || lookalike) return { ok: false, problems };
  try {
    return await storeNames(memberId, { ...name.name, handle: wanted.handle, locale });
  } catch (error) {
    if (brokenUnique(error)?.startsWith('member_handle'))
      return { ok: false, problems: { handle: 'taken' } };
    throw error;
  }
}

async function storeNames(
  memberId: string,
  names: ParsedName & { handle: string; locale: Locale },
): Promise<JoinOutcome> {
  return inTransaction(async (tx) => {
    const joined = await tx
      .update(member)
      .set({
        ...names,
        handleSkeleton: handleSkeleton(names.handle),
        name: null,
        image: null,
        joinedAt: new Date(),
      })
      .where(and(eq(member.id, memberId), isNull(member.joinedAt)))
      .returning({ id: member.id });
    if (joined.length === 0) return { ok: true, joinedBefore: true };
    const banId = await imposeKept(tx, memberId);
    return { ok: true, joinedBefore: false, ...(banId && { banId }) };
  });
}

/** Changes the display name of a member; refuses what joining refuses. */
export async function renameMember(memberId: string, displayName: unknown): Promise<RenameOutcome> {
  const parsed = parseName(displayName);
  if (!parsed.ok) return parsed;
  if (await looksLikeHandle(parsed.name, memberId)) return { ok: false, code: 'handle-lookalike' };
  await db()
    .update(member)
    .set(parsed.name)
    .where(and(eq(member.id, memberId), isNotNull(member.joinedAt)));
  return { ok: true, displayName: parsed.name.displayName };
}

async function looksLikeHandle(name: ParsedName, memberId: string): Promise<boolean> {
  if (name.nameSkeleton === '') return false;
  const others = await db()
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.handleSkeleton, name.nameSkeleton), ne(member.id, memberId)))
    .limit(1);
  return others.length > 0;
}
