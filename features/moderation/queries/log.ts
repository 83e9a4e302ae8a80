import 'server-only';
import { and, desc, eq, lt, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { comment, commentRevision } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { moderationEntry } from '@/db/schema/moderation';
import { post, postText } from '@/db/schema/posts';
import type { LogFilter } from '@/features/moderation/log';
import { LOG_PAGE } from '@/features/moderation/queue';
import { isReadable } from '@/features/posts/columns';
import { decodeCursor, encodeCursor } from '@/lib/cursor';
import { parseUuid } from '@/lib/uuid';
import { hidesReporters, wantedLines } from './log-filter';

export type LogEntry = Awaited<ReturnType<typeof findEntries>>[number];

/**
 * A page of the log as this moderator sees it, newest first, with the cursor of the next one or
 * null. A handle finds what its member did and what was done about them. Nobody sees who reported
 * them. One query; a cursor that is none begins at the start.
 */
export async function findLog(viewerId: string, filter: LogFilter, cursor: unknown) {
  const { lines, more } = await findLines(viewerId, filter, readCursor(cursor), LOG_PAGE);
  return { entries: lines, next: more ? lineCursor(lines) : null };
}

/** The next lines of the log from before the id `before`, and whether there are more. One query. */
export async function findLines(
  viewerId: string,
  filter: LogFilter,
  before: string | null,
  limit: number,
) {
  const found = await findEntries(
    and(wantedLines(viewerId, filter), before ? lt(moderationEntry.id, before) : undefined),
    limit + 1,
  );
  return { lines: found.slice(0, limit), more: found.length > limit };
}

/** One line of the log that this moderator may see, or null. */
export async function findEntry(viewerId: string, id: string): Promise<LogEntry | null> {
  const known = parseUuid(id);
  if (!known) return null;
  const [entry] = await findEntries(
    and(hidesReporters(viewerId), eq(moderationEntry.id, known)),
    1,
  );
  return entry ?? null;
}

/** The id of a line that a page or a file of the log begins after; null for the start. */
export function readCursor(cursor: unknown): string | null {
  return parseUuid(decodeCursor(cursor)?.[0]);
}

/** The cursor of what follows these lines; null where there are none. */
export function lineCursor(lines: readonly LogEntry[]): string | null {
  const last = lines.at(-1);
  return last ? encodeCursor([last.id]) : null;
}

function findEntries(condition: SQL | undefined, limit: number) {
  const actor = alias(member, 'actor');
  const subject = alias(member, 'subject');
  const undoing = alias(moderationEntry, 'undoing');
  return db()
    .select({
      id: moderationEntry.id,
      action: moderationEntry.action,
      commentId: moderationEntry.commentId,
      details: moderationEntry.details,
      revision: moderationEntry.revision,
      // What nobody has judged is told as long as its author leaves it where it is.
      text: sql<string | null>`coalesce(${moderationEntry.text},
        case when ${comment.revision} = ${moderationEntry.revision} then nullif(${comment.text}, '')
        else (select earlier.text from ${commentRevision} earlier
          where earlier.comment_id = ${moderationEntry.commentId}
            and earlier.revision = ${moderationEntry.revision}) end)`,
      reason: moderationEntry.reason,
      note: moderationEntry.note,
      undoes: moderationEntry.undoes,
      undoneBy: undoing.id,
      createdAt: moderationEntry.createdAt,
      actorId: moderationEntry.actorId,
      // Staff by the name they had; a reporter, who has none here, only while they are a member.
      actorName: sql<string>`coalesce(nullif(${moderationEntry.actorName}, ''),
        ${actor.displayName}, '')`,
      actorHandle: actor.handle,
      memberId: moderationEntry.memberId,
      memberName: subject.displayName,
      memberHandle: subject.handle,
      slug: post.slug,
      /** Its headline in each language, its own language first. */
      headlines: sql<Record<string, string> | null>`(
        select json_object_agg(${postText.language}, ${postText.headline}
          order by ${postText.language} = ${post.language} desc, ${postText.language})
        from ${postText} where ${postText.postId} = ${post.id})`,
      isPostReadable: sql<boolean>`coalesce(${isReadable()}, false)`,
      language: comment.language,
      status: comment.status,
    })
    .from(moderationEntry)
    .leftJoin(actor, eq(actor.id, moderationEntry.actorId))
    .leftJoin(subject, eq(subject.id, moderationEntry.memberId))
    .leftJoin(comment, eq(comment.id, moderationEntry.commentId))
    .leftJoin(post, eq(post.id, sql`coalesce(${moderationEntry.postId}, ${comment.postId})`))
    .leftJoin(undoing, eq(undoing.undoes, moderationEntry.id))
    .where(condition)
    .orderBy(desc(moderationEntry.id))
    .limit(limit);
}
