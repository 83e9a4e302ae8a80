import { visitProvider } from '@/features/session/sign-in';
import { signInDoor } from '@/features/session/sign-in-door';
import { viewerOf } from '@/features/session/viewer';

/** Anybody may sign in at a configured provider; a signed-in member may connect one. */
export function POST(request: Request): Promise<Response> {
  return signInDoor(request, async (visit, { provider, connect }) => {
    const connecting = connect === '1' && (await viewerOf(request)) !== null;
    return visitProvider(visit, String(provider), connecting);
  });
}
