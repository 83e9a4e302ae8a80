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
  'switch-post',
  'add-phrase',
  'change-phrase',
  'remove-phrase',
  'give-role',
] as const;
export type ModerationAction = (typeof moderationActions)[number];

/** Which lines of the log are wanted: what was done, and whom it concerns. */
export type LogFilter = { action?: ModerationAction; handle?: string };
