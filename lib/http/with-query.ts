/** The path with these parameters in its query, those without a value left out, and its fragment at the end. */
export function withQuery(path: string, values: Record<string, string | null | undefined>): string {
  // The host is never used: it only lets a path be parsed.
  const url = new URL(path, 'http://localhost');
  for (const [name, value] of Object.entries(values)) if (value) url.searchParams.set(name, value);
  return url.pathname + url.search + url.hash;
}
