export type CursorPart = string | number | null;

const version = '1';
const maxLength = 512;

/**
 * An opaque place in a keyset-paged list: base64url of the sort key of its last row.
 * Throws RangeError for a key that would not come back as it is: too long, NaN, infinite, NUL.
 */
export function encodeCursor(parts: readonly CursorPart[]): string {
  const cursor = Buffer.from(version + JSON.stringify(parts)).toString('base64url');
  if (!parts.every(isPart) || cursor.length > maxLength) throw new RangeError('not a cursor key');
  return cursor;
}

/**
 * The parts that `encodeCursor` was given, or null for anything else, however malformed.
 * How many there are and of which kind is for the caller to check: a cursor comes from outside.
 */
export function decodeCursor(cursor: unknown): CursorPart[] | null {
  if (typeof cursor !== 'string' || cursor.length > maxLength) return null;
  if (!/^[\w-]+$/.test(cursor)) return null;
  const content = Buffer.from(cursor, 'base64url').toString();
  if (!content.startsWith(version)) return null;
  const parts = parse(content.slice(version.length));
  return Array.isArray(parts) && parts.every(isPart) ? parts : null;
}

function isPart(part: unknown): part is CursorPart {
  // PostgreSQL takes neither NUL nor half a surrogate pair in a text.
  if (typeof part === 'string') return part.isWellFormed() && !part.includes('\0');
  return part === null || Number.isFinite(part);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
