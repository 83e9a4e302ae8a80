import 'server-only';
import { getViewer, hasJoined, type Member } from '@/features/session/viewer';
import { mayModerate } from './policy';

/** The moderator who asks for a page, or null for everybody else. */
export async function findModerator(): Promise<Member | null> {
  const viewer = await getViewer();
  return hasJoined(viewer) && mayModerate(viewer) ? viewer : null;
}
