/** The longest comment, in graphemes. */
export const COMMENT_LIMIT = 1000;

/** How long an author may edit: 15 minutes, in milliseconds. */
export const EDIT_WINDOW_MS = 15 * 60 * 1000;
