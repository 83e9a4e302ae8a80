import 'server-only';
import type { AuthOptions } from 'next-auth';
import type { Adapter } from 'next-auth/adapters';
import Email from 'next-auth/providers/email';
import { isSecure, sessionCookieName } from '@/features/session/cookies';
import { FLOW_SECONDS, flowCookieName } from '@/features/session/flow-cookies';
import { sendMail } from '@/features/session/mail';
import { findProvider } from '@/features/session/providers';
import { type Ban, findBan } from '@/features/session/queries';
import { signInMail } from '@/features/session/sign-in-mail';
import { env, requireVariable } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locales';
import { parseUuid } from '@/lib/uuid';
import { describeProvider } from './providers';

export const LINK_SECONDS = 60 * 60;

/** How the library is to work for one request: one provider, database sessions, our cookies. */
export function authOptions(
  provider: string,
  adapter: Adapter,
  locale: Locale,
  onBan: (ban: Ban) => void,
): AuthOptions {
  const found = findProvider(provider);
  return {
    adapter,
    secret: requireVariable('AUTH_SECRET'),
    session: { strategy: 'database' },
    providers: [found ? describeProvider(found.id) : emailLink(locale)],
    useSecureCookies: isSecure(),
    cookies: {
      // These two never reach a browser: the caller sets the session's, and checks forms itself.
      sessionToken: { name: sessionCookieName(), options: {} },
      csrfToken: { name: flowCookieName('csrf'), options: {} },
      callbackUrl: flowCookie('next'),
      state: flowCookie('state'),
      nonce: flowCookie('nonce'),
      pkceCodeVerifier: flowCookie('verifier'),
    },
    callbacks: {
      // Asked again once the person is proven; only then may they learn that they are banned.
      signIn: async ({ user, email }) => {
        const memberId = parseUuid(user.id);
        if (email?.verificationRequest || !memberId) return true;
        const ban = await findBan(memberId);
        if (ban) onBan(ban);
        return !ban;
      },
    },
    logger: { error: reportFailure, warn: () => {}, debug: () => {} },
  };
}

function flowCookie(name: 'next' | 'state' | 'nonce' | 'verifier') {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() };
  return { name: flowCookieName(name), options: { ...options, maxAge: FLOW_SECONDS } };
}

function emailLink(locale: Locale) {
  return Email({
    maxAge: LINK_SECONDS,
    sendVerificationRequest: async ({ identifier, url }) => {
      const { searchParams } = new URL(url);
      const after = URL.parse(searchParams.get('callbackUrl') ?? '');
      // Our own page, not the library's address: that one signs in whoever opens it, and the
      // programs that check mail for harm open every link.
      const link = `${env().SITE_URL}/${locale}/sign-in/confirm?${new URLSearchParams({
        email: identifier,
        token: searchParams.get('token') ?? '',
        next: after ? after.pathname + after.search : '',
      })}`;
      await sendMail(signInMail(identifier, link, locale));
    },
  });
}

/** The kind and message alone: what else the library passes may hold a person's profile or tokens. */
function reportFailure(code: string, metadata: Error | { error: Error }) {
  const error = metadata instanceof Error ? metadata : metadata.error;
  console.warn(`Sign-in failed (${code}): ${error?.message ?? 'no reason given'}`);
}
