/**
 * How long what the shared pages show may be kept, in seconds. Fresh data is at most three seconds
 * behind a flood; 30 and 300 are the least that Next allows on a fully static page.
 */
export const pageLife = { stale: 30, revalidate: 3, expire: 300 };

/** For feeds and sitemaps, which machines fetch and nobody watches. */
export const feedLife = { stale: 60, revalidate: 60, expire: 600 };
