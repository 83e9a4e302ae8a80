import { signInAsDemo } from '@/features/session/demo';
import { signInDoor } from '@/features/session/sign-in-door';
import { env } from '@/lib/env';

/** In the demo, and only there, anybody may be anybody of its cast. */
export async function POST(request: Request): Promise<Response> {
  if (!env().LIGHTSTICK_DEMO) return new Response(null, { status: 404 });
  return signInDoor(request, (visit, { role }) => signInAsDemo(visit, role));
}
