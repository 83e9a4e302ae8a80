import 'server-only';
import { and, eq, gte, isNotNull, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { moderationEntry } from '@/db/schema/moderation';
import { post } from '@/db/schema/posts';
import type { LogAuthor, LogFilter } from '@/features/moderation/log';
import { firstIdAt } from '@/lib/made-uuid';

const DAY_MS = 86_400_000;

/** The lines that are wanted and that this moderator may see. Expects `comment` to be joined. */
export function wantedLines(viewerId: string, filter: LogFilter): SQL | undefined {
  const { action, handle, post: slug, by, from, to } = filter;
  return and(
    hidesReporters(viewerId),
    action ? eq(moderationEntry.action, action) : undefined,
    handle ? concerns(handle) : undefined,
    slug ? isAbout(slug) : undefined,
    by ? isBy(by) : undefined,
    // The id of a line begins with its time, and is what the log is ordered by.
    from ? gte(moderationEntry.id, firstIdAt(new Date(from))) : undefined,
    to ? lt(moderationEntry.id, firstIdAt(new Date(Date.parse(to) + DAY_MS))) : undefined,
  );
}

/** Nobody sees who reported them. */
export function hidesReporters(viewerId: string): SQL {
  return sql`(${moderationEntry.action} <> 'report-comment'
    or ${moderationEntry.memberId} is distinct from ${viewerId})`;
}

function concerns(handle: string): SQL | undefined {
  const id = db().select({ id: member.id }).from(member).where(eq(member.handle, handle));
  return or(eq(moderationEntry.actorId, sql`(${id})`), eq(moderationEntry.memberId, sql`(${id})`));
}

/** The first lines of a log name no post, only the comment. */
function isAbout(slug: string): SQL | undefined {
  const id = db().select({ id: post.id }).from(post).where(eq(post.slug, slug));
  return or(
    eq(moderationEntry.postId, sql`(${id})`),
    and(isNull(moderationEntry.postId), eq(comment.postId, sql`(${id})`)),
  );
}

/** A command of the operator's has no actor and a name: somebody typed it. */
function isBy(author: LogAuthor): SQL | undefined {
  return author === 'system'
    ? and(isNull(moderationEntry.actorId), eq(moderationEntry.actorName, ''))
    : or(isNotNull(moderationEntry.actorId), ne(moderationEntry.actorName, ''));
}
