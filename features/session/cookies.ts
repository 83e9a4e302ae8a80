import 'server-only';
import { env } from '@/lib/env';

const secure = () => env().SITE_URL.startsWith('https:');

/** The session cookie's name; `__Host-` binds it to this host and to TLS where there is TLS. */
export function sessionCookieName(): string {
  return secure() ? '__Host-lightstick-session' : 'lightstick-session';
}

/** Tells scripts that there is a session to ask about. It holds no secret and grants nothing. */
export const HINT_COOKIE = 'lightstick-member';

export function sessionCookieOptions(expires: Date) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: secure(), expires } as const;
}

export function hintCookieOptions(expires: Date) {
  return { httpOnly: false, sameSite: 'lax', path: '/', secure: secure(), expires } as const;
}
