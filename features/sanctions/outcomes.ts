import type { Refusal } from '@/lib/http/refusal';

/** The line in the log that says so. */
type Noted = { ok: true; entryId: string };
type RightsRefusal = Refusal<'not-found' | 'not-allowed' | 'own-account' | 'role-not-below'>;

/** What is in force already: until when (ISO 8601, null for good) and who imposed it. */
export type AlreadySanctioned = Refusal<'already-sanctioned'> & {
  endsAt: string | null;
  by: string | null;
};

export type ImposeOutcome = Noted | RightsRefusal | AlreadySanctioned | Refusal<'end-missing'>;
export type LiftOutcome = Noted | RightsRefusal | Refusal<'sanction-over'>;
export type AcknowledgeOutcome = { ok: true } | Refusal<'not-found'>;
export type AppealOutcome =
  | { ok: true }
  | Refusal<'not-found' | 'sanction-over' | 'already-appealed'>;
export type AnswerOutcome = Noted | RightsRefusal | Refusal<'own-sanction' | 'already-answered'>;

/** `left` are still to be hidden; `slugs` are of the posts whose pages are to be made anew. */
export type HideRecentOutcome =
  | { ok: true; batchId: string; hidden: number; left: number; slugs: string[] }
  | RightsRefusal
  | Refusal<'not-banned'>;
