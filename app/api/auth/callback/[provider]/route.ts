import { pageAfterProvider } from '@/features/session/flow-cookies';
import { signInsFromNetwork } from '@/features/session/limits';
import { localeOf, nextPage } from '@/features/session/next-page';
import { returnFromProvider } from '@/features/session/sign-in';
import { answerStep } from '@/features/session/sign-in-door';
import { readBody } from '@/lib/http/body';
import { seeOther } from '@/lib/http/door';

type Context = RouteContext<'/api/auth/callback/[provider]'>;

/** Anybody may come back from a provider; the state, nonce and verifier in their cookies decide. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { provider } = await params;
  const wanted = pageAfterProvider(request);
  const locale = localeOf(wanted ?? '', request.headers.get('accept-language'));
  const next = nextPage(wanted, locale);
  const allowed = await signInsFromNetwork(request.headers);
  const step = allowed.ok ? await returnFromProvider({ request, locale, next }, provider) : allowed;
  return answerStep(step, locale, next);
}

/**
 * Apple answers with a form from its own site, which brings none of our cookies. Led on to the
 * address above with what it holds, the browser comes with them.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { provider } = await params;
  const body = await readBody(request);
  const query = new URLSearchParams();
  for (const name of ['code', 'state', 'error', 'iss']) {
    const value = body.ok ? body.fields[name] : undefined;
    if (typeof value === 'string') query.set(name, value);
  }
  return seeOther(`/api/auth/callback/${encodeURIComponent(provider)}?${query}`);
}
