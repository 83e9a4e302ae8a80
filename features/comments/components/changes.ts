'use client';

import { useSyncExternalStore } from 'react';
import type { EditedWords } from '@/features/comments/own';

/** What the viewer did to a comment since the page was made. */
export type Change =
  | { kind: 'edited'; comment: EditedWords }
  | { kind: 'deleted' }
  | { kind: 'hidden'; undo: () => Promise<boolean> };

const changes = new Map<string, Change>();
const listeners = new Set<() => void>();

export function useChange(commentId: string): Change | undefined {
  return useSyncExternalStore(
    subscribe,
    () => changes.get(commentId),
    () => undefined,
  );
}

/** Shows a change at once; `undefined` takes it back. */
export function setChange(commentId: string, change: Change | undefined) {
  if (change) changes.set(commentId, change);
  else changes.delete(commentId);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
