/**
 * Whether the client already has what `etag`, a strong validator, names. What a front has compressed
 * comes back as a weak one, and counts: RFC 9110, 13.1.2 compares weakly.
 */
export function knowsTag(headers: Headers, etag: string): boolean {
  const known = headers.get('if-none-match');
  if (!known) return false;
  return (
    known.trim() === '*' || known.split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, '') === etag)
  );
}
