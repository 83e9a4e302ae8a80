import 'server-only';
import { and, desc, eq, lt, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { member } from '@/db/schema/members';
import { moderationEntry } from '@/db/schema/moderation';
import { post } from '@/db/schema/posts';
import type { LogFilter } from '@/features/moderation/log';
import { LOG_PAGE } from '@/features/moderation/queue';
import { decodeCursor, encodeCursor } from '@/lib/cursor';
import { parseUuid } from '@/lib/uuid';

export type LogEntry = Awaited<ReturnType<typeof findEntries>>[number];

/**
 * A page of the log as this moderator sees it, newest first, with the cursor of the next one or
 * null. A handle finds what its member did and what was done about them. Nobody sees who reported
 * them. One query; a cursor that is none begins at the start.
 */
export async function findLog(viewerId: string, { action, handle }: LogFilter, cursor: unknown) {
  const before = parseUuid(decodeCursor(cursor)?.[0]);
  const entries = await findEntries(
    and(
      hidesReporters(viewerId),
      action ? eq(moderationEntry.action, action) : undefined,
      handle ? concerns(handle) : undefined,
      before ? lt(moderationEntry.id, before) : undefined,
    ),
    LOG_PAGE + 1,
  );
  const shown = entries.slice(0, LOG_PAGE);
  const last = shown.at(-1);
  const next = entries.length > LOG_PAGE && last ? encodeCursor([last.id]) : null;
  return { entries: shown, next };
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

function hidesReporters(viewerId: string): SQL {
  return sql`(${moderationEntry.action} <> 'report-comment'
    or ${moderationEntry.memberId} is distinct from ${viewerId})`;
}

function concerns(handle: string): SQL | undefined {
  const id = db().select({ id: member.id }).from(member).where(eq(member.handle, handle));
  return or(eq(moderationEntry.actorId, sql`(${id})`), eq(moderationEntry.memberId, sql`(${id})`));
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
      text: moderationEntry.text,
      reason: moderationEntry.reason,
      note: moderationEntry.note,
      undoes: moderationEntry.undoes,
      undoneBy: undoing.id,
      createdAt: moderationEntry.createdAt,
      actorId: moderationEntry.actorId,
      // A reporter is named only while they are a member.
      actorName: sql<string>`coalesce(${actor.displayName}, ${moderationEntry.actorName})`,
      actorHandle: actor.handle,
      memberId: moderationEntry.memberId,
      memberName: subject.displayName,
      memberHandle: subject.handle,
      slug: post.slug,
      language: comment.language,
      status: comment.status,
    })
    .from(moderationEntry)
    .leftJoin(actor, eq(actor.id, moderationEntry.actorId))
    .leftJoin(subject, eq(subject.id, moderationEntry.memberId))
    .leftJoin(comment, eq(comment.id, moderationEntry.commentId))
    .leftJoin(post, eq(post.id, sql`coalesce(${comment.postId}, ${moderationEntry.postId})`))
    .leftJoin(undoing, eq(undoing.undoes, moderationEntry.id))
    .where(condition)
    .orderBy(desc(moderationEntry.id))
    .limit(limit);
}
