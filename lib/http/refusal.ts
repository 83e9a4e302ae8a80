/** What a door may refuse, with the HTTP status that says so. The catalogue has a sentence for each. */
export const refusalStatus = {
  malformed: 400,
  'signed-out': 401,
  'cross-origin': 403,
  'not-joined': 403,
  'not-allowed': 403,
  'not-yours': 403,
  'own-comment': 403,
  'written-by-another': 403,
  'higher-role': 403,
  muted: 403,
  banned: 403,
  held: 403,
  'too-new': 403,
  'warning-unread': 403,
  'own-account': 403,
  'own-sanction': 403,
  'role-not-below': 403,
  'not-found': 404,
  'parent-gone': 409,
  closed: 409,
  hidden: 409,
  'window-over': 409,
  'edited-enough': 409,
  'key-reused': 409,
  'deleted-since': 410,
  'edited-since': 409,
  'already-hidden': 409,
  'already-decided': 409,
  claimed: 409,
  'not-hidden': 409,
  'already-undone': 409,
  'nothing-open': 409,
  'last-owner': 409,
  'already-sanctioned': 409,
  'sanction-over': 409,
  'already-appealed': 409,
  'already-answered': 409,
  'not-banned': 409,
  'switched-since': 409,
  'already-so': 409,
  'phrase-gone': 404,
  'phrase-listed': 409,
  'phrase-hits': 409,
  'phrases-full': 409,
  'comment-deleted': 410,
  'too-large': 413,
  unsupported: 415,
  empty: 422,
  invisible: 422,
  'too-long': 422,
  'reason-missing': 422,
  'note-missing': 422,
  'nothing-chosen': 422,
  'too-many': 422,
  phrase: 422,
  repeated: 422,
  outside: 422,
  'end-missing': 422,
  'choice-missing': 422,
  'seconds-wrong': 422,
  'hours-wrong': 422,
  'end-wrong': 422,
  'rate-limited': 429,
  slow: 429,
  'reporting-too-fast': 429,
  busy: 503,
  unavailable: 503,
} as const;

export type RefusalCode = keyof typeof refusalStatus;

/** A refusal with what its sentence needs: seconds to wait, the limit that was passed, or words. */
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  ok: false;
  code: Code;
  retryAfter?: number;
  limit?: number;
  /** The fan's own words that it is about. */
  words?: string;
};

/** A refusal that needs no more than its name. */
export function refuse<Code extends RefusalCode>(code: Code): Refusal<Code> {
  return { ok: false, code };
}

export function isRefusalCode(value: unknown): value is RefusalCode {
  return typeof value === 'string' && Object.hasOwn(refusalStatus, value);
}
