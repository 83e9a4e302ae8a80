/** The lists of posts: home, its older pages, feeds, sitemap. */
export function homeTag(): string {
  return 'posts';
}

/** One post, wherever it is shown. */
export function postTag(slug: string): string {
  return `post:${slug}`;
}

/** One artist's page: its text, its posts, its milestones. */
export function artistTag(slug: string): string {
  return `artist:${slug}`;
}
