import 'server-only';
import { isUnavailable } from '@/lib/database-failure';
import { isLocale, type Locale, negotiateLocale } from '@/lib/i18n/locales';
import { givesWay, spread } from '@/lib/pressure';
import { BODY_LIMIT_BYTES, readBody } from './body';
import { localPath } from './local-path';
import { type Refusal, refusalStatus } from './refusal';
import { isSameOrigin } from './same-origin';
import { wantsJson } from './wants-json';

/** Longer than the pressure takes to fall by a level. */
const OVERWHELMED_SECONDS = [6, 20] as const;

/** A write that came in: what it says, and how its sender is to be answered. */
export type Entry = {
  fields: Record<string, unknown>;
  /** Whether a script asks; else a browser sent a form by itself and is led on to a page. */
  json: boolean;
  locale: Locale;
  /** Where a form's sender goes afterwards: its `next`, else the page it was on. */
  next: string;
};

export type DoorOptions = {
  /** Bytes of the body, 64 KB unless told. */
  limit?: number;
  /** The answer when nothing can be stored now, for a door that can give the words back. */
  whenAway?: (entry: Entry, refusal: Omit<Refusal, 'ok'>) => Response;
  /** Whether it is among what a crowd writes, which is asked to wait when the server is overwhelmed. */
  canWait?: boolean;
};

/**
 * The way in of every writing route handler: lets in what a page of this site sent and can be read,
 * and answers the rest. When the database is away, or this server is overwhelmed and the write can
 * wait, the answer is 503 with Retry-After.
 */
export async function writingDoor(
  request: Request,
  work: (entry: Entry) => Promise<Response>,
  { limit = BODY_LIMIT_BYTES, whenAway = refuse, canWait = false }: DoorOptions = {},
): Promise<Response> {
  const outside = describeEntry(request, {});
  if (!isSameOrigin(request)) return refuse({ ...outside, next: '/' }, { code: 'cross-origin' });
  const wait = canWait && givesWay('writing') ? spread(...OVERWHELMED_SECONDS) : 0;
  // A script still has the words; those of a form are given back, and so have to be read.
  if (wait && outside.json) return refuse(outside, { code: 'busy', retryAfter: wait });
  const body = saysSomething(request)
    ? await readBody(request, limit)
    : { ok: true as const, fields: {} };
  if (!body.ok) return refuse(outside, body);
  const entry = describeEntry(request, body.fields);
  if (wait) return whenAway(entry, { code: 'busy', retryAfter: wait });
  try {
    return await work(entry);
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    // The cause alone: the wrapping error repeats what the fan wrote.
    console.error('A write found no database.', error instanceof Error ? error.cause : error);
    return whenAway(entry, { code: 'unavailable' });
  }
}

/**
 * Says no: to a script as JSON with the status of the code, to a form by leading on to the page
 * that says why and back.
 */
export function refuse(
  entry: Omit<Entry, 'fields'>,
  refusal: Omit<Refusal, 'ok'>,
  extra: Record<string, string | number | object | null> = {},
): Response {
  const { code, limit, retryAfter, words } = withWait(refusal);
  if (!entry.json) return seeOther(refusedPath(entry, { code, limit, retryAfter }));
  const headers = retryAfter === undefined ? undefined : { 'retry-after': String(retryAfter) };
  const error = { code, limit, retryAfter, words, ...extra };
  return answerJson({ error }, { status: refusalStatus[code], headers });
}

/**
 * The refusal with the seconds to wait where the site is at fault: spread out, so that all who were
 * turned away together do not come back together.
 */
export function withWait(refusal: Omit<Refusal, 'ok'>): Omit<Refusal, 'ok'> {
  if (refusalStatus[refusal.code] !== 503 || refusal.retryAfter !== undefined) return refusal;
  return { ...refusal, retryAfter: 2 + Math.floor(Math.random() * 4) };
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

/** Next gives every request but GET a body, also one that came without. */
function saysSomething({ headers }: Request): boolean {
  const length = headers.get('content-length') ?? '0';
  return headers.has('content-type') || headers.has('transfer-encoding') || length !== '0';
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
