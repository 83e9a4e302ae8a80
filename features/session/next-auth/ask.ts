import 'server-only';
import { createHash } from 'node:crypto';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth, { type AuthOptions } from 'next-auth';
import type { NewSession } from '@/features/session/commands';
import type { Ban } from '@/features/session/queries';
import { newToken } from '@/features/session/token';
import { env, requireVariable } from '@/lib/env';
import { memberAdapter, type SignInContext } from './adapter';
import { authOptions } from './options';

export type Question = SignInContext & {
  action: 'signin' | 'callback';
  provider: string;
  fields: Record<string, string>;
  cookies: Record<string, string>;
};

export type Answer = {
  /** Where the library leads: the provider, the page after, or an address of its own with `error`. */
  redirect: URL;
  /** Set-Cookie headers of the flow: state, nonce, code verifier, page after. */
  cookies: string[];
  session: (NewSession & { memberId: string }) | null;
  ban: Ban | null;
};

/**
 * Asks next-auth as a plain function. Its own pages, routes, scripts and session cookie stay unused,
 * so everything it decides passes through here, and replacing it means replacing this folder.
 */
export async function askNextAuth(question: Question): Promise<Answer> {
  const { action, provider, fields, cookies, locale, userAgent } = question;
  // It reads its own address from nowhere else.
  process.env.NEXTAUTH_URL = env().SITE_URL;
  let session: Answer['session'] = null;
  let ban: Ban | null = null;
  const adapter = memberAdapter({ locale, userAgent }, (memberId, created) => {
    session = { ...created, memberId };
  });
  const options = authOptions(provider, adapter, locale, (found) => {
    ban = found;
  });
  const proof = csrfProof(options);
  const response = new RecordedResponse();
  await NextAuth(
    {
      method: action === 'signin' ? 'POST' : 'GET',
      query: { nextauth: [action, provider], ...(action === 'callback' ? fields : {}) },
      body: { ...(action === 'signin' ? fields : {}), csrfToken: proof.token },
      cookies: { ...cookies, [proof.name]: proof.cookie },
      headers: {},
    } as unknown as NextApiRequest, // The five things it reads of a request, and no other.
    response as unknown as NextApiResponse, // As above: the calls it makes, recorded.
    options,
  );
  return { redirect: response.location(), cookies: response.cookies(), session, ban };
}

/** Its double-submit proof, made here: our door has already checked where the form came from. */
function csrfProof(options: AuthOptions) {
  const token = newToken();
  const hash = createHash('sha256')
    .update(`${token}${requireVariable('AUTH_SECRET')}`)
    .digest('hex');
  return { name: options.cookies?.csrfToken?.name ?? '', token, cookie: `${token}|${hash}` };
}

class RecordedResponse {
  readonly headers = new Map<string, string | string[]>();

  getHeader(name: string) {
    return this.headers.get(name.toLowerCase());
  }

  setHeader(name: string, value: string | string[]) {
    this.headers.set(name.toLowerCase(), value);
    return this;
  }

  status() {
    return this;
  }

  end() {}

  send() {}

  json() {}

  location(): URL {
    const location = this.headers.get('location');
    if (typeof location === 'string') return new URL(location);
    throw new Error('The sign-in library gave no answer; its reason is in the log.');
  }

  cookies(): string[] {
    return [this.headers.get('set-cookie') ?? []].flat();
  }
}
