import 'server-only';
import { cache } from 'react';
import { getViewer, hasJoined, type Member } from '@/features/session/viewer';
import { noteDuty } from './commands/duty';
import { mayModerate } from './policy';

/**
 * The moderator who asks for a page of the desk, or null for everybody else. That they are on duty is
 * noted with it, as it is by the page of switches (`findSwitcher`) and by the doors.
 */
export const findModerator = cache(async (): Promise<Member | null> => {
  const viewer = await getViewer();
  if (!hasJoined(viewer) || !mayModerate(viewer)) return null;
  await noteAtDesk(viewer);
  return viewer;
});

/** Notes that this member is on duty, if they are a moderator. */
export async function noteAtDesk(member: Member): Promise<void> {
  if (mayModerate(member)) await noteDuty(member.id);
}
