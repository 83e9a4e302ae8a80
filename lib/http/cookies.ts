export type CookieOptions = {
  httpOnly: boolean;
  sameSite: 'lax' | 'strict';
  path: string;
  secure: boolean;
  expires: Date;
};

/** The cookies of a request by name; the first of a name counts, as the most specific comes first. */
export function readCookies(request: Request): Record<string, string> {
  const cookies: Record<string, string> = Object.create(null);
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const split = pair.indexOf('=');
    const name = pair.slice(0, Math.max(0, split)).trim();
    if (name) cookies[name] ??= decoded(pair.slice(split + 1).trim());
  }
  return cookies;
}

/** A Set-Cookie header (RFC 6265, section 4.1), its value percent-encoded. */
export function setCookie(name: string, value: string, options: CookieOptions): string {
  const { httpOnly, sameSite, path, secure, expires } = options;
  return [
    `${name}=${encodeURIComponent(value)}`,
    `Path=${path}`,
    `Expires=${expires.toUTCString()}`,
    `SameSite=${sameSite}`,
    ...(httpOnly ? ['HttpOnly'] : []),
    ...(secure ? ['Secure'] : []),
  ].join('; ');
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
