import type { RefusalCode } from '@/lib/http/refusal';

/** Where a decision shows: the pages to make anew. */
export type Place = { slug: string; artists: string[] };

type Refusal<Code extends RefusalCode> = { ok: false; code: Code };

/** The text is no longer the one that was judged; here is the new one. */
export type EditedSince = Refusal<'edited-since'> & { revision: number; text: string };

/** The line in the log that says so. */
type Noted = { ok: true; entryId: string };
type Decided = Noted & { place: Place };

export type HideOutcome =
  | Decided
  | EditedSince
  | (Refusal<'already-hidden'> & { by: string | null })
  | Refusal<'not-found' | 'not-allowed' | 'own-comment' | 'higher-role' | 'comment-deleted'>;

export type RestoreOutcome =
  | Decided
  | EditedSince
  | Refusal<
      | 'not-found'
      | 'not-allowed'
      | 'own-comment'
      | 'higher-role'
      | 'comment-deleted'
      | 'not-hidden'
      | 'already-undone'
    >;

export type KeepOutcome =
  | Noted
  | EditedSince
  | Refusal<
      | 'not-found'
      | 'not-allowed'
      | 'own-comment'
      | 'comment-deleted'
      | 'already-hidden'
      | 'nothing-open'
    >;

export type ReopenOutcome =
  | Noted
  | Refusal<
      | 'not-found'
      | 'not-allowed'
      | 'own-comment'
      | 'comment-deleted'
      | 'already-hidden'
      | 'already-undone'
    >;

export type ReportOutcome =
  | { ok: true }
  | (Refusal<'reporting-too-fast'> & { retryAfter?: number })
  | Refusal<'not-found' | 'own-comment' | 'muted' | 'banned'>;

/** Every code that an act of moderation may be refused with. */
export type ModerationRefusal = Extract<
  HideOutcome | RestoreOutcome | KeepOutcome | ReopenOutcome | ReportOutcome,
  { ok: false }
>;
