import type { RefusalCode } from '@/lib/http/refusal';
import type { WrittenSwitch } from './stored';

type Refused<Code extends RefusalCode> = { ok: false; code: Code };

/** The line in the log that says so, and the post whose pages are to be made anew. */
export type Switched = { ok: true; entryId: string; slug: string };

/** How the post is switched now, since when and by whom, both null where nobody knows. */
export type SwitchState = WrittenSwitch & { changedAt: string | null; by: string | null };

export type SwitchOutcome =
  | Switched
  | (Refused<'switched-since'> & { state: SwitchState })
  | Refused<'not-found' | 'not-allowed' | 'already-so'>;

export type UndoOutcome = Switched | Refused<'not-found' | 'not-allowed' | 'already-undone'>;
