import type { Disguise } from './disguises';

/** Refuse the comment, hold it for a moderator, or take no notice of what stands inside this. */
export type PhraseKind = 'refuse' | 'hold' | 'allow';

/**
 * What a moderator listed. `language` is a BCP 47 tag, or null for every text. A `*` at either end of
 * `text` stands for whatever the word goes on with. Inside an `allow` nothing else is found.
 */
export type Phrase = { id: string; text: string; kind: PhraseKind; language: string | null };

/** Where a phrase stands: UTF-16 offsets into the text as given, `end` exclusive, never inside a code point. */
export type PhraseMatch = {
  phrase: Phrase;
  start: number;
  end: number;
  /** What had to be undone to see it; [] for what stands there as listed. */
  through: Disguise[];
};
