/** The page with these values in its query, at the card of the post. */
export function cardOf(path: string, slug: string, values: Record<string, string>): string {
  // The host is never used: it only lets a path be parsed.
  const url = new URL(path, 'http://localhost');
  for (const name of ['did', 'refused', 'post']) url.searchParams.delete(name);
  for (const [name, value] of Object.entries(values)) url.searchParams.set(name, value);
  return `${url.pathname}${url.search}#post-${encodeURIComponent(slug)}`;
}
