import 'server-only';
import { z } from 'zod';
import { hostCookieName, secretCookieOptions } from '@/features/session/cookies';
import { setCookie } from '@/lib/http/cookies';

const KEPT_SECONDS = 15 * 60;
/** A message of so many Hangul syllables is as long as a cookie may be, nearly. */
const LENGTH = 320;
const names = [
  'mode',
  'slowSeconds',
  'slowTyped',
  'minimumAgeHours',
  'ageTyped',
  'message',
  'whenUnchecked',
  'until',
  'untilAt',
] as const;

export type TypedSwitch = Record<(typeof names)[number], string>;

const schema = z.record(z.enum(names), z.string());

export function typedSwitchCookieName(): string {
  return hostCookieName('lightstick-switch');
}

/** Keeps what someone chose for a post, to show it again where it was refused; null forgets it. */
export function typedSwitchCookie(fields: Record<string, unknown> | null): string {
  const typed = names.map((name) => [
    name,
    String(fields?.[name] ?? '')
      .slice(0, LENGTH)
      .toWellFormed(),
  ]);
  const expires = new Date(fields ? Date.now() + KEPT_SECONDS * 1000 : 0);
  const value = fields ? JSON.stringify(Object.fromEntries(typed)) : '';
  return setCookie(typedSwitchCookieName(), value, secretCookieOptions(expires));
}

/** What that cookie holds; null for none, or for one that somebody else wrote. */
export function readTypedSwitch(value: string | undefined): TypedSwitch | null {
  try {
    return schema.parse(JSON.parse(value ?? ''));
  } catch {
    return null;
  }
}
