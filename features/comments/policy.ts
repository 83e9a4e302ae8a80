import type { Member } from '@/features/session/viewer';
import type { Refusal } from '@/lib/http/refusal';
import { EDIT_WINDOW_MS } from './limits';

/** Each edit keeps the text before it, so there is an end to them. */
export const MOST_REVISIONS = 20;
const KNOWN_AFTER_MS = 7 * 24 * 60 * 60_000;

export type CommentStatus = 'visible' | 'held' | 'hidden' | 'deleted';
export type Author = Pick<Member, 'id' | 'role' | 'joinedAt' | 'sanctions'>;
export type PostState = { commentsCloseAt: Date | null };
export type CommentState = {
  authorId: string | null;
  status: CommentStatus;
  revision: number;
  createdAt: Date;
};
/** Why somebody may not write at all: a warning stands in the way until it is read. */
export type WritingRefusal = Refusal<'banned' | 'muted' | 'warning-unread'>['code'];
export type PaceLimit = { count: number; withinMs: number };

/** Whether the post takes comments at `now`. */
export function takesComments(post: PostState, now: Date): boolean {
  return post.commentsCloseAt === null || now < post.commentsCloseAt;
}

/**
 * Why the member may not change the words of this comment now; null when they may: their own,
 * within 15 minutes, and under no sanction. What they can't see is not found.
 */
export function refusesEditing(
  member: Author,
  comment: CommentState,
  now: Date,
): Refusal['code'] | null {
  const own = refusesOwning(member, comment);
  if (own) return own;
  if (comment.status === 'hidden') return 'hidden';
  if (now >= editableUntil(comment)) return 'window-over';
  if (comment.revision >= MOST_REVISIONS) return 'edited-enough';
  return refusesWords(member);
}

/** Why the member may not delete this comment; null when they may: their own, at any time. */
export function refusesDeleting(
  member: Author,
  comment: CommentState,
): Refusal<'not-found' | 'not-yours'>['code'] | null {
  return refusesOwning(member, comment);
}

/** When the words of a comment stop being the author's to change. */
export function editableUntil(comment: Pick<CommentState, 'createdAt'>): Date {
  return new Date(comment.createdAt.getTime() + EDIT_WINDOW_MS);
}

/** Why the member may not write or react at all; null when they may. */
export function refusesWriting(member: Author): WritingRefusal | null {
  if (isUnder(member, 'ban')) return 'banned';
  if (isUnder(member, 'mute')) return 'muted';
  return isUnder(member, 'warn') ? 'warning-unread' : null;
}

/** Why the member may not show other words than those that were there; null when they may. */
export function refusesWords(member: Author): WritingRefusal | 'held' | null {
  return refusesWriting(member) ?? (isUnder(member, 'hold') ? 'held' : null);
}

/** Whether the member joined within the last seven days. */
export function isNew(member: Pick<Author, 'joinedAt'>, now: Date): boolean {
  return now.getTime() - member.joinedAt.getTime() < KNOWN_AFTER_MS;
}

/**
 * How many comments a member may post within what time. Words are never a reason: a hundred times
 * “축하해” is how a celebration sounds.
 */
export function paceOf(member: Author, now: Date): PaceLimit[] {
  return isNew(member, now)
    ? [
        { count: 5, withinMs: 60_000 },
        { count: 60, withinMs: 3_600_000 },
      ]
    : [
        { count: 20, withinMs: 60_000 },
        { count: 300, withinMs: 3_600_000 },
      ];
}

/** Seconds until the next comment may be posted, given when the last ones were, newest first; 0 for now. */
export function secondsToWait(posted: readonly number[], limits: PaceLimit[], now: Date): number {
  const waits = limits.map(({ count, withinMs }) => {
    const oldest = posted[count - 1];
    return oldest === undefined ? 0 : Math.ceil((oldest + withinMs - now.getTime()) / 1000);
  });
  return Math.max(0, ...waits);
}

function refusesOwning(member: Author, comment: CommentState): 'not-found' | 'not-yours' | null {
  const own = comment.authorId === member.id;
  if (comment.status === 'deleted') return 'not-found';
  if (own) return null;
  return comment.status === 'visible' ? 'not-yours' : 'not-found';
}

/** Whether the member is under a sanction of this kind. */
export function isUnder(member: Author, kind: Member['sanctions'][number]['kind']): boolean {
  return member.sanctions.some((sanction) => sanction.kind === kind);
}
