import { banProofCookie } from '@/features/session/ban-proof';
import { endSession, endSessions } from '@/features/session/commands';
import { endedSessionCookies, sessionCookieName } from '@/features/session/cookies';
import { viewerOf } from '@/features/session/viewer';
import { readCookies } from '@/lib/http/cookies';
import { seeOther, writingDoor } from '@/lib/http/door';

/** Anybody may end the session they have; with `everywhere`, all sessions of its member. */
export function POST(request: Request): Promise<Response> {
  return writingDoor(request, async ({ fields, locale }) => {
    const token = readCookies(request)[sessionCookieName()];
    const viewer = fields.everywhere === '1' ? await viewerOf(request) : null;
    if (viewer) await endSessions(viewer.id);
    else if (token) await endSession(token);
    const response = seeOther(`/${locale}`);
    // On a shared device nobody else should read why somebody was refused.
    for (const cookie of [...endedSessionCookies(), banProofCookie(null)])
      response.headers.append('set-cookie', cookie);
    return response;
  });
}
