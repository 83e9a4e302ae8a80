import 'server-only';
import { readCookies } from '@/lib/http/cookies';
import type { Locale } from '@/lib/i18n/locales';
import { banProofCookie } from './ban-proof';
import { endSession } from './commands';
import { sessionCookieName, sessionCookies } from './cookies';
import { connectionCookie, flowCookieName, isConnecting, typedEmailCookie } from './flow-cookies';
import { parseEmail } from './input';
import { mailsFromNetwork, mailsToAddress } from './limits';
import { mailWay } from './mail';
import { type Answer, askNextAuth, type Question } from './next-auth/ask';
import { nextPage } from './next-page';
import type { SignInProblem } from './problems';
import { findProvider } from './providers';
import { type Ban, findJoined } from './queries';

/** Where signing in goes on: a page, a provider, or, refused, the sentence to show. */
export type Step =
  | { ok: true; to: string; cookies?: string[] }
  | {
      ok: false;
      code: SignInProblem;
      retryAfter?: number;
      /** Whether a signed-in member was connecting a provider. */
      connecting?: boolean;
      cookies?: string[];
    }
  | { ok: false; code: 'banned'; cookies: string[] };

export type Visit = { request: Request; locale: Locale; next: string };

/**
 * Mails a link to the address in `typed`; the sender learns nothing of whether it has an account.
 * The browser keeps what was typed, to show it again.
 */
export async function mailLink({ request, locale, next }: Visit, typed: unknown): Promise<Step> {
  if (!mailWay()) return { ok: false, code: 'no-mail' };
  const cookies = [typedEmailCookie(typed)];
  const email = parseEmail(typed);
  if (!email) return { ok: false, code: 'email-invalid', cookies };
  for (const allowed of [await mailsToAddress(email), await mailsFromNetwork(request.headers)])
    if (!allowed.ok) return { ...allowed, cookies };
  const answer = await ask(request, locale, {
    action: 'signin',
    provider: 'email',
    fields: { email, callbackUrl: next },
  });
  const code = problemOf(answer);
  if (code) return { ok: false, code, cookies };
  return { ok: true, to: `/${locale}/sign-in/sent?${new URLSearchParams({ next })}`, cookies };
}

/** Signs in whoever holds the link that was mailed to `email`; the link is used up. */
export async function followLink(
  { request, locale, next }: Visit,
  { email, token }: { email: string; token: string },
): Promise<Step> {
  const answer = await ask(request, locale, {
    action: 'callback',
    provider: 'email',
    fields: { email, token, callbackUrl: next },
  });
  return settle(request, answer, locale, next);
}

/**
 * Leads to a provider. With `connect`, what comes back is added to the account of the viewer's
 * session; else it begins a session of its own.
 */
export async function visitProvider(
  { request, locale, next }: Visit,
  provider: string,
  connect: boolean,
): Promise<Step> {
  if (!findProvider(provider)) return { ok: false, code: 'unknown-provider' };
  const answer = await ask(request, locale, {
    action: 'signin',
    provider,
    fields: { callbackUrl: next },
  });
  const problem = problemOf(answer);
  if (problem) return { ok: false, code: problem };
  const cookies = [...answer.cookies, connectionCookie(connect ? provider : null)];
  return { ok: true, to: answer.redirect.href, cookies };
}

/** Settles what a provider sent the browser back with. */
export async function returnFromProvider(visit: Visit, provider: string): Promise<Step> {
  const connecting = isConnecting(visit.request, provider);
  const step = await settleReturn(visit, provider, connecting);
  if (step.ok || step.code === 'banned' || !connecting) return step;
  const code = step.code === 'not-linked' ? 'connected-elsewhere' : step.code;
  return { ...step, code, connecting };
}

async function settleReturn(
  { request, locale, next }: Visit,
  provider: string,
  connecting: boolean,
): Promise<Step> {
  if (!findProvider(provider)) return { ok: false, code: 'unknown-provider' };
  const fields = Object.fromEntries(new URL(request.url).searchParams);
  if (fields.error === 'access_denied') return { ok: false, code: 'cancelled' };
  const answer = await ask(request, locale, {
    action: 'callback',
    provider,
    fields,
    cookies: connecting ? [sessionCookieName()] : [],
  });
  return settle(request, answer, locale, next);
}

const flowCookies = ['state', 'nonce', 'verifier'] as const;

/** Passes on only the cookies of the flow: the session's too would silently join two accounts. */
function ask(
  request: Request,
  locale: Locale,
  question: Pick<Question, 'action' | 'provider' | 'fields'> & { cookies?: string[] },
): Promise<Answer> {
  const sent = readCookies(request);
  const names = [...flowCookies.map(flowCookieName), ...(question.cookies ?? [])];
  const cookies = names.flatMap((name) => (sent[name] ? [[name, sent[name]] as const] : []));
  return askNextAuth({
    ...question,
    cookies: Object.fromEntries(cookies),
    locale,
    userAgent: request.headers.get('user-agent'),
  });
}

async function settle(
  request: Request,
  { redirect, cookies, session, ban }: Answer,
  locale: Locale,
  next: string,
): Promise<Step> {
  if (ban) return refuseBanned(ban);
  const problem = problemOf({ redirect });
  if (problem) return { ok: false, code: problem };
  const flow = [...cookies.filter((cookie) => !isSessionCookie(cookie)), connectionCookie(null)];
  if (!session) return { ok: true, to: nextPage(next, locale), cookies: flow };
  return begin(request, session, locale, next, flow);
}

/** Signs nobody in, but lets this browser read why for an hour. */
export function refuseBanned({ id }: Pick<Ban, 'id'>): Extract<Step, { code: 'banned' }> {
  return { ok: false, code: 'banned', cookies: [banProofCookie(id)] };
}

/** Leads a fresh session on: to the welcome page before anything else, once. */
export async function begin(
  request: Request,
  session: NonNullable<Answer['session']>,
  locale: Locale,
  next: string,
  cookies: string[] = [],
): Promise<Step> {
  const before = readCookies(request)[sessionCookieName()];
  if (before) await endSession(before);
  const page = nextPage(next, locale);
  const joined = await findJoined(session.memberId);
  return {
    ok: true,
    to: joined ? page : `/${locale}/welcome?${new URLSearchParams({ next: page })}`,
    cookies: [...cookies, banProofCookie(null), ...sessionCookies(session.token, session.expires)],
  };
}

function isSessionCookie(cookie: string): boolean {
  return cookie.startsWith(`${sessionCookieName()}=`);
}

const problems: Record<string, SignInProblem> = {
  OAuthSignin: 'provider-unreachable',
  OAuthCallback: 'provider-failed',
  Callback: 'provider-failed',
  OAuthAccountNotLinked: 'not-linked',
  Verification: 'link-used',
  EmailSignin: 'mail-failed',
};

/** What the library's own page would say, had it been shown; null where all went well. */
function problemOf({ redirect }: Pick<Answer, 'redirect'>): SignInProblem | null {
  if (!/^\/api\/auth\/(error|signin)$/.test(redirect.pathname)) return null;
  return problems[redirect.searchParams.get('error') ?? ''] ?? 'failed';
}
