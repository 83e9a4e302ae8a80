/**
 * `value` if it is a path on this site, else `fallback`. Refuses other hosts in every spelling
 * browsers accept (`//host`, `/\host`, control characters), so that no redirect leaves the site.
 */
export function localPath(value: unknown, fallback: string): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(value)) return fallback;
  return value.length <= 2000 ? value : fallback;
}
