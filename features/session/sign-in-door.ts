import 'server-only';
import { refuse, seeOther, writingDoor } from '@/lib/http/door';
import type { Locale } from '@/lib/i18n/locales';
import { signInsFromNetwork } from './limits';
import { nextPage } from './next-page';
import type { Step, Visit } from './sign-in';

/** The way in of every form that signs in: who comes too often waits, everybody else is led on. */
export function signInDoor(
  request: Request,
  work: (visit: Visit, fields: Record<string, unknown>) => Promise<Step>,
): Promise<Response> {
  return writingDoor(request, async (entry) => {
    const next = nextPage(entry.fields.next, entry.locale);
    const allowed = await signInsFromNetwork(request.headers);
    const visit = { request, locale: entry.locale, next };
    const step = allowed.ok ? await work(visit, entry.fields) : allowed;
    const tooOften = !step.ok && step.code === 'rate-limited' && entry.json;
    return tooOften
      ? refuse(entry, { code: 'rate-limited', retryAfter: step.retryAfter })
      : answerStep(step, entry.locale, next);
  });
}

/** Leads the browser on as a step says: to its page with its cookies, or back with what went wrong. */
export function answerStep(step: Step, locale: Locale, next: string): Response {
  const response = seeOther(step.ok ? step.to : refusedPath(step, locale, next));
  for (const cookie of step.cookies ?? []) response.headers.append('set-cookie', cookie);
  return response;
}

function refusedPath(step: Extract<Step, { ok: false }>, locale: Locale, next: string): string {
  if (step.code === 'banned') return `/${locale}/sign-in/banned`;
  const query = new URLSearchParams({ problem: step.code });
  if (step.retryAfter) query.set('wait', String(step.retryAfter));
  if (step.connecting) return `/${locale}/account?${query}`;
  query.set('next', next);
  return `/${locale}/sign-in?${query}`;
}
