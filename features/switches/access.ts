import 'server-only';
import { getViewer, hasJoined, type Member } from '@/features/session/viewer';
import { maySwitch } from './policy';

/** Who asks for a page about the switches of posts, if it is theirs to see; null for everybody else. */
export async function findSwitcher(): Promise<Member | null> {
  const viewer = await getViewer();
  return hasJoined(viewer) && maySwitch(viewer) ? viewer : null;
}
