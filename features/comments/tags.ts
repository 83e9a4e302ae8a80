/** Everything that shows a post's comments or counts. */
export function commentsTag(slug: string): string {
  return `comments:${slug}`;
}
