import 'server-only';
import { and, asc, desc, eq, gt, inArray, isNull, lt, notExists, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { moderationEntry, report } from '@/db/schema/moderation';
import type { QueueTab } from '@/features/moderation/queue';

/** A comment's place in a tab: `key` is what the tab is ordered by, and its cursor. */
export type Place = { commentId: string; key: string };

/** The next places of a tab, from after `key` on. */
export function findPlaces(
  viewerId: string,
  tab: QueueTab,
  key: string | null,
  limit: number,
): Promise<Place[]> {
  if (tab === 'reported') return findReported(viewerId, key, limit);
  return tab === 'hidden' ? findHidden(key, limit) : findRecent(key, limit);
}

/** Nobody has hidden or deleted it. */
export function standing(): SQL {
  return inArray(comment.status, ['visible', 'held']);
}

/** Somebody else wrote it, or somebody who has left. */
export function byAnother(viewerId: string): SQL {
  return sql`${comment.authorId} is distinct from ${viewerId}`;
}

/** Where a comment's oldest open report stands in the order of all. */
function findReported(viewerId: string, after: string | null, limit: number): Promise<Place[]> {
  const earlier = alias(report, 'earlier');
  const isEarlier = and(
    eq(earlier.commentId, report.commentId),
    isNull(earlier.closedAt),
    lt(earlier.id, report.id),
  );
  return db()
    .select({ commentId: comment.id, key: report.id })
    .from(report)
    .innerJoin(comment, eq(comment.id, report.commentId))
    .where(
      and(
        isNull(report.closedAt),
        standing(),
        byAnother(viewerId),
        notExists(db().select().from(earlier).where(isEarlier)),
        after ? gt(report.id, after) : undefined,
      ),
    )
    .orderBy(asc(report.id))
    .limit(limit);
}

function findRecent(before: string | null, limit: number): Promise<Place[]> {
  return db()
    .select({ commentId: comment.id, key: comment.id })
    .from(comment)
    .where(and(standing(), before ? lt(comment.id, before) : undefined))
    .orderBy(desc(comment.id))
    .limit(limit);
}

function findHidden(before: string | null, limit: number): Promise<Place[]> {
  const later = alias(moderationEntry, 'later');
  const isLater = and(
    eq(later.commentId, moderationEntry.commentId),
    eq(later.action, moderationEntry.action),
    gt(later.id, moderationEntry.id),
  );
  return db()
    .select({ commentId: comment.id, key: moderationEntry.id })
    .from(moderationEntry)
    .innerJoin(comment, eq(comment.id, moderationEntry.commentId))
    .where(
      and(
        eq(moderationEntry.action, 'hide-comment'),
        eq(comment.status, 'hidden'),
        notExists(db().select().from(later).where(isLater)),
        before ? lt(moderationEntry.id, before) : undefined,
      ),
    )
    .orderBy(desc(moderationEntry.id))
    .limit(limit);
}
