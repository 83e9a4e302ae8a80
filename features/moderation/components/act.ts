import type { Refusal, RefusalCode } from '@/lib/http/refusal';
import { isRefusalCode } from '@/lib/http/refusal';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { refusalText } from '@/messages/refusal-text';

export type Act = 'hide' | 'restore' | 'keep' | 'reopen' | 'report';

/** Why an act was refused, with what a script needs to go on. */
export type ActRefusal = {
  code: RefusalCode | 'offline' | 'unknown';
  limit?: number;
  retryAfter?: number;
  /** With `edited-since`: the text as it is now. */
  revision?: number;
  text?: string;
  /** Who was faster, or looks at it now. */
  by?: string | null;
  /** With `already-decided`: one’s own decision, by which it can be taken back. */
  batchId?: string;
};

/** By what it can be taken back: a line of the log, or all the lines of one act. */
export type ActAnswer = { entryId?: string; batchId?: string; refusal?: ActRefusal };

/** The strings of an act: sheets, buttons, reasons and refusals. */
export type ActMessages = {
  act: Catalogue['moderation']['act'];
  reasons: Catalogue['moderation']['reasons'];
  errors: Catalogue['errors'];
  locale: Locale;
};

/** Refusals after which there is nothing left to do: somebody else has decided, or it is gone. */
export function isOver({ code }: ActRefusal): boolean {
  return [
    'already-hidden',
    'already-decided',
    'not-hidden',
    'nothing-open',
    'comment-deleted',
    'not-found',
  ].includes(code);
}

/** The door of an act on one comment. */
export function commentDoor(commentId: string, act: Act): string {
  return `/api/comments/${commentId}/${act}`;
}

/** Sends an act to its door; the door's answer, or `offline` when there was none. */
export async function sendAct(door: string, fields: object): Promise<ActAnswer> {
  try {
    const response = await fetch(door, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(fields),
      // It is shown as done at once, so it must outlive the page.
      keepalive: true,
    });
    const { entryId, batchId, error } = await response.json();
    return response.ok ? { entryId, batchId } : { refusal: error };
  } catch (error) {
    return { refusal: { code: error instanceof SyntaxError ? 'unknown' : 'offline' } };
  }
}

/** The sentence for a refusal, in the reader's language. */
export function actProblem(refusal: ActRefusal, { act, errors, locale }: ActMessages): string {
  const { code } = refusal;
  if (code === 'offline') return act.offline;
  if (refusal.batchId) return act.decidedBefore;
  if (refusal.by && code === 'already-decided') return format(act.decidedBy, { name: refusal.by });
  if (refusal.by && code === 'claimed') return format(act.claimedBy, { name: refusal.by });
  if (!isRefusalCode(code)) return act.unknown;
  const known: Omit<Refusal, 'ok'> = { ...refusal, code };
  return refusalText(known, errors, locale);
}
