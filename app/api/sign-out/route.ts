import { endSession } from '@/features/session/commands';
import { endedSessionCookies, sessionCookieName } from '@/features/session/cookies';
import { readCookies } from '@/lib/http/cookies';
import { seeOther, writingDoor } from '@/lib/http/door';

/** Anybody may end the session they have. */
export function POST(request: Request): Promise<Response> {
  return writingDoor(request, async ({ locale }) => {
    const token = readCookies(request)[sessionCookieName()];
    if (token) await endSession(token);
    const response = seeOther(`/${locale}`);
    for (const cookie of endedSessionCookies()) response.headers.append('set-cookie', cookie);
    return response;
  });
}
