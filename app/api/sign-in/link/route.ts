import { mailLink } from '@/features/session/sign-in';
import { signInDoor } from '@/features/session/sign-in-door';

/** Anybody may ask for a sign-in link to an address. */
export function POST(request: Request): Promise<Response> {
  return signInDoor(request, (visit, { email }) => mailLink(visit, email));
}
