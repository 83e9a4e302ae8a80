import type { Sign } from './glyphs';

/** What stands between two letters. */
export const gaps = { none: 0, space: 1, wide: 2, other: 3 };

/** A letter of a text, with UTF-16 offsets; one that is repeated is one letter with a count. */
export type Letter = Sign & {
  start: number;
  end: number;
  count: number;
  /** One of `gaps`, before the letter. */
  gap: number;
  /** The gap is between letters that are set apart one by one: f u c k. */
  spelled: boolean;
  /** The gap is set apart, and 아, 야 or another cry stands beside it. */
  besideCry: boolean;
  /** Disguises between the letter before and this one. */
  between: number;
  /** Offsets of the word the letter is in; of the letter itself where there are no words. */
  wordStart: number;
  wordEnd: number;
};
