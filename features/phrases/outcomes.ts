import type { Preview } from './preview';

type Refusal<Code extends string> = { ok: false; code: Code };

/** The line in the log that says so; null where nothing had to be changed. */
type Noted = { ok: true; entryId: string | null };

/** `left` is what was not listed, as it was typed. */
export type AddOutcome =
  | (Noted & { added: number; left: string[] })
  | (Refusal<'phrase-hits'> & { preview: Preview })
  | Refusal<'not-allowed' | 'empty'>;

export type ChangeOutcome = Noted | Refusal<'not-allowed' | 'phrase-gone' | 'phrase-listed'>;

export type RemoveOutcome = Noted | Refusal<'not-allowed' | 'phrase-gone'>;

export type UndoOutcome =
  | Noted
  | Refusal<'not-allowed' | 'not-found' | 'already-undone' | 'phrase-listed'>
  | PhrasesFull;

export type StarterOutcome = (Noted & { added: number }) | Refusal<'not-allowed'> | PhrasesFull;

type PhrasesFull = Refusal<'phrases-full'> & { limit: number };
