import type { PostSwitch } from './policy';

/** In the order the choices are shown. */
export const modes = ['open', 'slow', 'hold', 'closed'] as const satisfies PostSwitch['mode'][];

/** Seconds between two comments of a member, as they are offered; others can be typed. */
export const slowChoices = [10, 30, 60, 300];
export const MOST_SLOW_SECONDS = 3600;

/** Hours of membership, as they are offered; others can be typed. */
export const ageChoices = [1, 24, 168];
export const MOST_AGE_HOURS = 8760;

export const untilChoices = ['changed', '1h', '24h', 'at'] as const;
export type UntilChoice = (typeof untilChoices)[number];

/** Graphemes that the message of a closed post may have. */
export const MESSAGE_LIMIT = 280;
/** Posts on a page of the desk. */
export const SWITCHES_PAGE = 10;
