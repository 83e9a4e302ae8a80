import type { RefusalCode } from '@/lib/http/refusal';

type Refusal<Code extends RefusalCode> = { ok: false; code: Code };

/** The text is no longer the one that was judged; here is the new one. */
export type EditedSince = Refusal<'edited-since'> & { revision: number; text: string };

/** The line in the log that says so. */
type Noted = { ok: true; entryId: string };
/** `slug` is of the post whose pages are to be made anew. */
type Decided = Noted & { slug: string };

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
  | { ok: true; slug?: string }
  | (Refusal<'reporting-too-fast'> & { retryAfter?: number })
  | Refusal<'not-found' | 'own-comment' | 'muted' | 'banned'>;

export type DecideRefusal =
  | EditedSince
  | (Refusal<'already-decided'> & { by: string | null; batchId?: string })
  | (Refusal<'claimed'> & { by: string | null })
  | Refusal<
      | 'already-decided'
      | 'not-found'
      | 'not-allowed'
      | 'own-comment'
      | 'higher-role'
      | 'comment-deleted'
    >;

/** `decided` comments, by lines of the log that carry `batchId`; `slugs` are of their posts. */
export type DecideOutcome =
  | { ok: true; batchId: string; decided: number; slugs: string[] }
  | DecideRefusal;

export type UndoOutcome =
  | { ok: true; undone: number; slugs: string[] }
  | Refusal<'not-found' | 'not-allowed' | 'already-undone'>;

export type ClaimOutcome =
  | { ok: true }
  | (Refusal<'already-decided' | 'claimed'> & { by?: string | null })
  | Refusal<'not-found' | 'not-allowed'>;

/** Every code that an act of moderation may be refused with. */
export type ModerationRefusal = Extract<
  | HideOutcome
  | RestoreOutcome
  | KeepOutcome
  | ReopenOutcome
  | ReportOutcome
  | DecideOutcome
  | UndoOutcome
  | ClaimOutcome,
  { ok: false }
>;
