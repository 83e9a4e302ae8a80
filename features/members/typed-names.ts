import 'server-only';
import { z } from 'zod';
import { hostCookieName, secretCookieOptions } from '@/features/session/cookies';
import { setCookie } from '@/lib/http/cookies';

export type TypedNames = { displayName: string; handle: string };

const KEPT_SECONDS = 15 * 60;
const LENGTH = 200;

const schema = z.object({ displayName: z.string(), handle: z.string() });

export function typedNamesCookieName(): string {
  return hostCookieName('lightstick-names');
}

/** Keeps what someone typed as their names, to show it again where it was refused; null forgets it. */
export function typedNamesCookie(fields: Record<string, unknown> | null): string {
  const { displayName = '', handle = '' } = fields ?? {};
  const typed = { displayName: cut(displayName), handle: cut(handle) };
  const expires = new Date(fields ? Date.now() + KEPT_SECONDS * 1000 : 0);
  const value = fields ? JSON.stringify(typed) : '';
  return setCookie(typedNamesCookieName(), value, secretCookieOptions(expires));
}

/** What that cookie holds; null for none, or for one that somebody else wrote. */
export function readTypedNames(value: string | undefined): TypedNames | null {
  try {
    return schema.parse(JSON.parse(value ?? ''));
  } catch {
    return null;
  }
}

function cut(typed: unknown): string {
  return String(typed).slice(0, LENGTH).toWellFormed();
}
