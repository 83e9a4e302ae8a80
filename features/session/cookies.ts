import 'server-only';
import { env } from '@/lib/env';
import { setCookie } from '@/lib/http/cookies';

/** Whether the public reaches this site by TLS; only then may a cookie ask for it. */
export function isSecure(): boolean {
  return env().SITE_URL.startsWith('https:');
}

/** A cookie's name, bound to this host and to TLS where there is TLS. */
export function hostCookieName(name: string): string {
  return isSecure() ? `__Host-${name}` : name;
}

/** The session cookie's name. */
export function sessionCookieName(): string {
  return hostCookieName('lightstick-session');
}

/** Tells scripts that there is a session to ask about. It holds no secret and grants nothing. */
export const HINT_COOKIE = 'lightstick-member';

/** How a cookie is kept that no script may read and no other site may send with a form. */
export function secretCookieOptions(expires: Date) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), expires } as const;
}

/** The Set-Cookie headers that begin a session in a browser: the secret, and the hint beside it. */
export function sessionCookies(token: string, expires: Date): string[] {
  const secret = secretCookieOptions(expires);
  return [
    setCookie(sessionCookieName(), token, secret),
    setCookie(HINT_COOKIE, '1', { ...secret, httpOnly: false }),
  ];
}

/** The Set-Cookie headers that end it. */
export function endedSessionCookies(): string[] {
  return sessionCookies('', new Date(0));
}
