import type { HandleProblem, NameProblem } from './input';

/** What the welcome form shows: what was typed, and what is wrong with it. */
export type JoinState = {
  values: { displayName: string; handle: string };
  problems: { displayName?: NameProblem; handle?: HandleProblem };
  /** The sentence that refuses the form as a whole, whatever its fields say. */
  refusal?: string;
};

/** What the account page's name form shows. */
export type RenameState = {
  displayName: string;
  problem?: NameProblem;
  refusal?: string;
  saved: boolean;
};

/** What a role's form says after it was sent. */
export type RoleState = { ok: boolean; text: string } | null;
