/** Phrases in all lists together: each takes its share of every comment's time. */
export const PHRASE_LIMIT = 5000;
/** UTF-16 code units of phrases that are added at once by a form; what is left of it goes into a cookie. */
export const BOX_LIMIT = 2000;
/** UTF-16 code units of a text that is tried: it stands in the address, where a letter takes up to nine. */
export const TRIAL_LIMIT = 500;
/** Phrases on a page of the list. */
export const PHRASE_PAGE = 40;
/** Of the newest visible comments, how many a new phrase is tried against, and for how long at most. */
export const PREVIEW_COMMENTS = 1000;
export const PREVIEW_MS = 500;
export const PREVIEW_EXAMPLES = 10;
