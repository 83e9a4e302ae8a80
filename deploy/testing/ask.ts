import { castIds } from '@/db/seed/cast';
import type { CastName } from '@/db/seed/content/cast';
import { startSession } from '@/features/session/commands';

/** A front, or a server without one. */
export type Site = { url: string };

export type Answer = {
  status: number;
  /** What nginx says it did: HIT, MISS, STALE…; null where it keeps nothing. */
  cache: string | null;
  headers: Headers;
  body: string;
};

/** Answers that came from a copy, without waiting for the application. */
export const FROM_COPY = /^(HIT|STALE|UPDATING)$/;

/** The ways in which a page is asked for, each a copy of its own. */
export const variants: Record<string, Record<string, string>> = {
  compressed: { 'accept-encoding': 'gzip, deflate, br' },
  plain: { 'accept-encoding': 'identity' },
  navigation: { rsc: '1', 'accept-encoding': 'gzip' },
};

/** Asks as a visitor would, or as whoever `headers` say; redirects are not followed. */
export async function ask(
  site: Site,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  // Next expects its own requests to name what they vary by.
  const url = site.url + path + (headers.rsc ? '?_rsc' : '');
  return answerOf(
    await fetch(url, { headers: { accept: 'text/html', ...headers }, redirect: 'manual' }),
  );
}

/** Sends a form's fields as a page of the site at `site` does with a script. */
export async function send(
  site: Site,
  path: string,
  fields: Record<string, unknown>,
  headers: Record<string, string>,
): Promise<Answer> {
  return answerOf(
    await fetch(site.url + path, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
      body: JSON.stringify(fields),
      redirect: 'manual',
    }),
  );
}

/** The cookie of a member of the cast, signed in. */
export async function cookieOf(name: CastName): Promise<{ cookie: string }> {
  const { token } = await startSession(castIds[name], 'Front test');
  return { cookie: `lightstick-session=${token}; lightstick-member=1` };
}

async function answerOf(response: Response): Promise<Answer> {
  const { status, headers } = response;
  return { status, headers, cache: headers.get('x-cache'), body: await response.text() };
}
