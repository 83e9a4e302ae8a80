import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { requireVariable } from '@/lib/env';
import { setCookie } from '@/lib/http/cookies';
import { parseUuid } from '@/lib/uuid';
import { hostCookieName, secretCookieOptions } from './cookies';

/** As long as somebody may take to read why, and to write an appeal. */
const PROOF_MS = 60 * 60_000;

/** The cookie that holds it: it signs nobody in, and opens one ban for its member alone. */
export function banProofCookieName(): string {
  return hostCookieName('lightstick-ban');
}

/** For who has just proven to be the member of this ban, and can't be signed in; null forgets it. */
export function banProofCookie(banId: string | null): string {
  const expires = new Date(banId ? Date.now() + PROOF_MS : 0);
  const value = banId ? proofOf(banId, expires.getTime()) : '';
  return setCookie(banProofCookieName(), value, secretCookieOptions(expires));
}

/** The id of the ban that the value of such a cookie proves; null once it is an hour old, or forged. */
export function provenBan(value: string | undefined): string | null {
  const [id, expires = ''] = value?.split('.') ?? [];
  const banId = parseUuid(id);
  const until = Number(expires);
  if (!value || !banId || !(until > Date.now())) return null;
  const [given, real] = [Buffer.from(value), Buffer.from(proofOf(banId, until))];
  return given.length === real.length && timingSafeEqual(given, real) ? banId : null;
}

function proofOf(banId: string, until: number): string {
  const claim = `${banId}.${until}`;
  const mac = createHmac('sha256', requireVariable('AUTH_SECRET'))
    .update(`ban proof ${claim}`)
    .digest('base64url');
  return `${claim}.${mac}`;
}
