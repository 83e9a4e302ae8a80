import 'server-only';
import { env } from '@/lib/env';

/**
 * Whether a write comes from a page of this site. Browsers send `Sec-Fetch-Site`, older ones
 * `Origin`; a request with neither is no browser's form and is refused, because nothing else may
 * use a session cookie. Rule: OWASP CSRF Prevention Cheat Sheet, "Fetch Metadata" and "Origin".
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = request.headers.get('origin');
  return origin !== null && origin === new URL(env().SITE_URL).origin;
}
