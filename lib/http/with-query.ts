/** The path with these parameters in its query, and its fragment still at the end. */
export function withQuery(path: string, values: Record<string, string>): string {
  // The host is never used: it only lets a path be parsed.
  const url = new URL(path, 'http://localhost');
  for (const [name, value] of Object.entries(values)) url.searchParams.set(name, value);
  return url.pathname + url.search + url.hash;
}
