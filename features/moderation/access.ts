import 'server-only';
import { cache } from 'react';
import { getViewer, hasJoined, type Member } from '@/features/session/viewer';
import { noteDuty } from './commands/duty';
import { mayModerate } from './policy';

/**
 * The moderator who asks for a page, or null for everybody else. Every page of the desk asks, and so
 * it is noted here that they are on duty.
 */
export const findModerator = cache(async (): Promise<Member | null> => {
  const viewer = await getViewer();
  if (!hasJoined(viewer) || !mayModerate(viewer)) return null;
  await noteDuty(viewer.id);
  return viewer;
});
