import 'server-only';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { moderationCase, moderationEntry } from '@/db/schema/moderation';
import { decodeCursor, encodeCursor } from '@/lib/cursor';
import type { Locale } from '@/lib/i18n/locales';
import { type Case, findCases } from './queries/cases';
import { findPlaces, type WaitingCase, waitingFor } from './queries/places';
import { MOST_COUNTED, QUEUE_PAGE, type QueueView } from './queue';

export type QueueItem = Case & { waiting?: WaitingCase };

/**
 * A page of the queue as this moderator sees it, with the cursor of the next one or null. What waits:
 * the highest risk first, then whoever waits longest, each case by its first comment. Recent: newest
 * first, hidden ones left out. Hidden: by when it was hidden, newest first. Nobody sees who reported
 * them. Seven queries however long the queue; a cursor that is none begins at the start.
 */
export async function findQueue(
  viewerId: string,
  view: QueueView,
  cursor: unknown,
  locale: Locale,
) {
  const after = decodeCursor(cursor)?.[0];
  const key = typeof after === 'string' ? after : null;
  const places = await findPlaces(viewerId, view, key, QUEUE_PAGE + 1);
  const shown = places.slice(0, QUEUE_PAGE);
  const last = shown.at(-1);
  const cases = await findCases(
    viewerId,
    shown.map(({ commentId }) => commentId),
    locale,
  );
  return {
    items: shown.flatMap(({ commentId, waiting }): QueueItem[] => {
      const found = cases.get(commentId);
      return found ? [{ ...found, waiting }] : [];
    }),
    next: places.length > QUEUE_PAGE && last ? encodeCursor([last.key]) : null,
  };
}

/** How many cases wait for this moderator; counted to 100 at most. */
export async function countWaiting(viewerId: string): Promise<number> {
  const waiting = db()
    .select({ id: moderationCase.id })
    .from(moderationCase)
    .where(waitingFor(viewerId, 'waiting'))
    .limit(MOST_COUNTED + 1)
    .as('waiting');
  return db().$count(waiting);
}

export type HideNotice = Awaited<ReturnType<typeof findHideNotice>>[number];

/**
 * Why and when these comments of this author were hidden, for the author's own copies. A comment
 * that is not theirs, or not hidden, is left out. The moderators' names and notes stay inside.
 */
export async function findHideNotice(commentIds: string[], authorId: string) {
  if (commentIds.length === 0) return [];
  return db()
    .selectDistinctOn([comment.id], {
      commentId: comment.id,
      reason: moderationEntry.reason,
      hiddenAt: moderationEntry.createdAt,
    })
    .from(comment)
    .innerJoin(
      moderationEntry,
      and(eq(moderationEntry.commentId, comment.id), eq(moderationEntry.action, 'hide-comment')),
    )
    .where(
      and(
        inArray(comment.id, commentIds),
        eq(comment.authorId, authorId),
        eq(comment.status, 'hidden'),
      ),
    )
    .orderBy(comment.id, desc(moderationEntry.id));
}
