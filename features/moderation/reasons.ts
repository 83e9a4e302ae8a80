/** Why a fan reports, in the order the choices are shown. */
export const reportReasons = [
  'hateful',
  'harassing',
  'spam',
  'spoiler',
  'self-harm',
  'illegal',
  'other',
] as const;
export type ReportReason = (typeof reportReasons)[number];

/** Why a moderator hides, in the order the choices are shown. */
export const hideReasons = [
  'spam',
  'hateful',
  'harassing',
  'spoiler',
  'off-topic',
  'self-harm',
  'illegal',
  'other',
] as const;
export type HideReason = (typeof hideReasons)[number];

/** Graphemes that a note to the moderators may have. */
export const NOTE_LIMIT = 300;
