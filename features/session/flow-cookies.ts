import 'server-only';
import { readCookies, setCookie } from '@/lib/http/cookies';
import { hostCookieName, secretCookieOptions } from './cookies';

/** As long as someone may take at a provider. */
export const FLOW_SECONDS = 15 * 60;

type FlowCookie = 'state' | 'nonce' | 'verifier' | 'next' | 'connect' | 'csrf' | 'email';

/** The name of a cookie that lives from the visit of a provider to the return. */
export function flowCookieName(cookie: FlowCookie): string {
  return hostCookieName(`lightstick-${cookie}`);
}

/** Remembers that the provider is to be connected to the account in session; null forgets it. */
export function connectionCookie(provider: string | null): string {
  const expires = new Date(provider ? Date.now() + FLOW_SECONDS * 1000 : 0);
  return setCookie(flowCookieName('connect'), provider ?? '', secretCookieOptions(expires));
}

/** Whether this browser was sent to the provider by its member, to connect it. */
export function isConnecting(request: Request, provider: string): boolean {
  return readCookies(request)[flowCookieName('connect')] === provider;
}

/** The page to go to after the provider; still to be checked, as any cookie. */
export function pageAfterProvider(request: Request): string | undefined {
  const page = URL.parse(readCookies(request)[flowCookieName('next')] ?? '');
  return page ? page.pathname + page.search : undefined;
}

const TYPED_LENGTH = 300;

/** Keeps the address someone typed, out of every address bar and log. */
export function typedEmailCookie(typed: unknown): string {
  const value = typeof typed === 'string' ? typed.slice(0, TYPED_LENGTH) : '';
  const expires = new Date(Date.now() + FLOW_SECONDS * 1000);
  return setCookie(flowCookieName('email'), value.toWellFormed(), secretCookieOptions(expires));
}
