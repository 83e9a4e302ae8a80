import 'server-only';
import { isUnavailable } from '@/lib/database-failure';
import { isLocale, type Locale, negotiateLocale } from '@/lib/i18n/locales';
import { BODY_LIMIT_BYTES, readBody } from './body';
import { localPath } from './local-path';
import { type Refusal, type RefusalCode, refusalStatus } from './refusal';
import { isSameOrigin } from './same-origin';
import { wantsJson } from './wants-json';

/** A write that came in: what it says, and how its sender is to be answered. */
export type Entry = {
  fields: Record<string, unknown>;
  /** Whether a script asks; else a browser sent a form by itself and is led on to a page. */
  json: boolean;
  locale: Locale;
  /** Where a form's sender goes afterwards: its `next`, else the page it was on. */
  next: string;
};

/**
 * The way in of every writing route handler: lets in what a page of this site sent and can be read,
 * and answers the rest. When the database is away the answer is 503 with Retry-After.
 */
export async function writingDoor(
  request: Request,
  work: (entry: Entry) => Promise<Response>,
  { limit = BODY_LIMIT_BYTES }: { limit?: number } = {},
): Promise<Response> {
  const outside = describeEntry(request, {});
  if (!isSameOrigin(request)) return refuse({ ...outside, next: '/' }, { code: 'cross-origin' });
  const body = request.body ? await readBody(request, limit) : { ok: true as const, fields: {} };
  if (!body.ok) return refuse(outside, body);
  const entry = describeEntry(request, body.fields);
  try {
    return await work(entry);
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    // The cause alone: the wrapping error repeats what the fan wrote.
    console.error('A write found no database.', error instanceof Error ? error.cause : error);
    return refuse(entry, { code: 'unavailable' });
  }
}

/**
 * Says no: to a script as JSON with the status of the code, to a form by leading on to the page
 * that says why and back.
 */
export function refuse(
  entry: Omit<Entry, 'fields'>,
  refusal: Pick<Refusal, 'code' | 'limit' | 'retryAfter'>,
  extra: Record<string, string | number | null> = {},
): Response {
  const { code, limit } = refusal;
  const retryAfter = refusal.retryAfter ?? secondsToWait(code);
  if (!entry.json) return seeOther(refusedPath(entry, { code, limit, retryAfter }));
  const headers = retryAfter === undefined ? undefined : { 'retry-after': String(retryAfter) };
  const error = { code, limit, retryAfter, ...extra };
  return answerJson({ error }, { status: refusalStatus[code], headers });
}

/** A JSON answer that nothing keeps. */
export function answerJson(
  value: unknown,
  { status = 200, headers }: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return Response.json(value, { status, headers: { 'cache-control': 'no-store', ...headers } });
}

/** Leads a form's sender on to a page of this site. */
export function seeOther(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: path, 'cache-control': 'no-store' },
  });
}

function describeEntry(request: Request, fields: Record<string, unknown>): Entry {
  const before = refererPath(request);
  const spoken = [fields.lang, before?.split('/')[1]].find(
    (value): value is Locale => typeof value === 'string' && isLocale(value),
  );
  const locale = spoken ?? negotiateLocale(request.headers.get('accept-language'));
  const next = localPath(fields.next, localPath(before, `/${locale}`));
  return { fields, json: wantsJson(request), locale, next };
}

function refererPath(request: Request): string | undefined {
  const referer = URL.parse(request.headers.get('referer') ?? '');
  return referer ? referer.pathname + referer.search : undefined;
}

function refusedPath({ locale, next }: Omit<Entry, 'fields'>, about: Omit<Refusal, 'ok'>): string {
  const query = new URLSearchParams({ code: about.code, next });
  if (about.limit !== undefined) query.set('limit', String(about.limit));
  if (about.retryAfter !== undefined) query.set('wait', String(about.retryAfter));
  return `/${locale}/refused?${query}`;
}

/** Spread out, so that all who were turned away together do not come back together. */
function secondsToWait(code: RefusalCode): number | undefined {
  return refusalStatus[code] === 503 ? 2 + Math.floor(Math.random() * 4) : undefined;
}
