import 'server-only';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { setCookie } from '@/lib/http/cookies';
import { secretCookieOptions } from './cookies';

const KEPT_SECONDS = 15 * 60;
/** With its name and attributes a cookie has 4,096 bytes (RFC 6265, 6.1). */
const LONGEST = 3800;
const MOST_BYTES = 128 * 1024;

/**
 * The cookie that keeps what someone typed into these fields for a quarter of an hour, packed, to
 * show it again where it was refused; null forgets it. Returns null for more than a cookie holds.
 */
export function keepFields(
  cookie: string,
  names: readonly string[],
  fields: Record<string, unknown> | null,
): string | null {
  const typed = names.map((name) => [name, String(fields?.[name] ?? '').toWellFormed()]);
  const value = fields
    ? deflateRawSync(JSON.stringify(Object.fromEntries(typed))).toString('base64url')
    : '';
  if (value.length > LONGEST) return null;
  const expires = new Date(fields ? Date.now() + KEPT_SECONDS * 1000 : 0);
  return setCookie(cookie, value, secretCookieOptions(expires));
}

/** What such a cookie holds of these fields; null for none, or for one that somebody else wrote. */
export function readKeptFields<Name extends string>(
  value: string | undefined,
  names: readonly Name[],
): Record<Name, string> | null {
  try {
    const packed = Buffer.from(value ?? '', 'base64url');
    const text = inflateRawSync(packed, { maxOutputLength: MOST_BYTES }).toString();
    const typed: unknown = JSON.parse(text);
    if (typeof typed !== 'object' || typed === null) return null;
    const fields = new Map(Object.entries(typed));
    if (names.some((name) => typeof fields.get(name) !== 'string')) return null;
    // All of them were found to be there.
    return Object.fromEntries(names.map((name) => [name, fields.get(name)])) as Record<
      Name,
      string
    >;
  } catch {
    return null;
  }
}
