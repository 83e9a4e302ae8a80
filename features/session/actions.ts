'use server';

import { refresh } from 'next/cache';
import { parseUuid } from '@/lib/uuid';
import { revokeSession } from './commands';
import { getViewer } from './viewer';

export type RevokeState = 'ended' | 'gone' | null;

/** Whoever is signed in ends one of their own sessions. */
export async function revokeSessionAction(_: RevokeState, form: FormData): Promise<RevokeState> {
  const viewer = await getViewer();
  const sessionId = parseUuid(form.get('sessionId'));
  const ended = viewer && sessionId ? await revokeSession(viewer.id, sessionId) : false;
  refresh();
  return ended ? 'ended' : 'gone';
}
