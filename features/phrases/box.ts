import 'server-only';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { hostCookieName, secretCookieOptions } from '@/features/session/cookies';
import { setCookie } from '@/lib/http/cookies';
import { phraseKinds } from './choices';
import { BOX_LIMIT } from './limits';

const box = z.object({
  text: z.string().max(BOX_LIMIT),
  kind: z.enum(phraseKinds),
  language: z.string().max(20).nullable(),
});
/** What a form's sender wrote, to be shown again: the lines that are left, or all of them. */
export type Box = z.output<typeof box>;

const KEPT_MS = 10 * 60_000;
/** Browsers keep 4096 bytes of a cookie with its name (RFC 6265bis, section 5.6). */
const MOST_VALUE = 4000;
/** Of a box as long as it may be; more is no box of ours. */
const MOST_BYTES = 16 * BOX_LIMIT;

export function boxCookieName(): string {
  return hostCookieName('lightstick-phrases');
}

/** The cookie's value, or null for a box that is too long, or too dense to fit, as no language is. */
export function packBox(given: Box): string | null {
  if (given.text.length > BOX_LIMIT) return null;
  // Hangul and Han are two bytes instead of three, and most of what is left packs well.
  const bytes = Buffer.from(JSON.stringify(given), 'utf16le');
  const value = deflateRawSync(bytes).toString('base64url');
  return value.length <= MOST_VALUE ? value : null;
}

/** The box in a cookie, which comes from outside; null for anything else. */
export function unpackBox(value: string | undefined): Box | null {
  if (!value || value.length > MOST_VALUE) return null;
  try {
    const bytes = inflateRawSync(Buffer.from(value, 'base64url'), { maxOutputLength: MOST_BYTES });
    return box.parse(JSON.parse(bytes.toString('utf16le')));
  } catch {
    return null;
  }
}

/** The Set-Cookie header that keeps a packed box for ten minutes; null forgets it. */
export function boxCookie(packed: string | null): string {
  const expires = new Date(packed === null ? 0 : Date.now() + KEPT_MS);
  return setCookie(boxCookieName(), packed ?? '', secretCookieOptions(expires));
}
