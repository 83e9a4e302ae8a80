import type { LinkPart } from '@/lib/text/links';
import type { HeldFor } from './held-for';

/** A comment as its author sees it, whatever became of it. Dates are ISO 8601: it travels as JSON. */
export type OwnComment = {
  id: string;
  parentId: string | null;
  text: string;
  parts: LinkPart[];
  language: string;
  createdAt: string;
  editedAt: string | null;
  revision: number;
  status: 'visible' | 'held' | 'hidden';
  /** Why it waits, where its author is told. */
  heldFor?: HeldFor;
  /** Why a moderator hid it: a reason of the catalogue. */
  hiddenFor?: string;
  /** A fan is worried about its author, and no moderator has seen otherwise. */
  care?: true;
  /** Posted in a rush: others see it later than usual, within a minute. */
  later?: boolean;
};

/** What an edit changes of it. */
export type EditedWords = Pick<
  OwnComment,
  'text' | 'parts' | 'language' | 'revision' | 'status' | 'heldFor'
>;
