/** What the log can say, by the name of the command that says it. */
export const moderationActions = [
  'hide-comment',
  'restore-comment',
  'dismiss-reports',
  'reopen-reports',
  'report-comment',
  'approve-comment',
  'hold-comment',
  'refuse-comment',
  'warn-member',
  'mute-member',
  'hold-member',
  'ban-member',
  'lift-sanction',
  'acknowledge-warning',
  'file-appeal',
  'uphold-sanction',
  'answer-appeal',
  'switch-post',
  'add-phrase',
  'change-phrase',
  'remove-phrase',
  'give-role',
] as const;
export type ModerationAction = (typeof moderationActions)[number];

/** Lines in one file of the log; what is older comes in the next. */
export const EXPORT_LINES = 10_000;

export const logAuthors = ['people', 'system'] as const;
export type LogAuthor = (typeof logAuthors)[number];

/**
 * Which lines of the log are wanted: what was done, whom it concerns, about which post (its slug),
 * by people or by the system alone, and from which day to which (`YYYY-MM-DD` in UTC, both
 * included). The names are those in the address.
 */
export type LogFilter = {
  action?: ModerationAction;
  handle?: string;
  post?: string;
  by?: LogAuthor;
  from?: string;
  to?: string;
};

/** Whether the filter leaves anything out. */
export function isFiltered(filter: LogFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}
