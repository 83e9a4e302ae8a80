import 'server-only';
import { noteAtDesk } from '@/features/moderation/access';
import { getViewer, hasJoined, type Member } from '@/features/session/viewer';
import { maySwitch } from './policy';

/**
 * Who asks for a page about the switches of posts, if it is theirs to see; null for everybody else. A
 * moderator is noted as on duty.
 */
export async function findSwitcher(): Promise<Member | null> {
  const viewer = await getViewer();
  if (!hasJoined(viewer) || !maySwitch(viewer)) return null;
  await noteAtDesk(viewer);
  return viewer;
}
