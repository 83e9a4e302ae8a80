import { followLink } from '@/features/session/sign-in';
import { signInDoor } from '@/features/session/sign-in-door';

/** Whoever holds a mailed link signs in with it, by a press of a button: see the confirm page. */
export function POST(request: Request): Promise<Response> {
  return signInDoor(request, (visit, { email, token }) =>
    followLink(visit, { email: String(email), token: String(token) }),
  );
}
