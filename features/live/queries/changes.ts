import 'server-only';
import { canListen, listen } from '@/db/listen';
import { CHANNEL, TAKEN_DOWN } from '@/features/live/channel';
import { processWide } from '@/lib/process-wide';

export type Follower = {
  changed: (slug: string) => void;
  takenDown: (said: string) => void;
  /** Anything may have changed unheard. */
  returned: () => void;
};

type Following = {
  begun: boolean;
  /** Null until it is known for the first time. */
  hears: boolean | null;
  tried: Promise<void>;
  stop: AbortController;
};

const following = () =>
  processWide(
    'following changes',
    (): Following => ({
      begun: false,
      hears: null,
      tried: Promise.resolve(),
      stop: new AbortController(),
    }),
  );

/** Whether this server's database can tell of changes at all. */
export function canEverFollow(): boolean {
  return canListen();
}

/** Whether changes can be heard from the database; false while it is tried again after a failure. */
export function canFollow(): boolean {
  return canListen() && following().hears !== false;
}

/**
 * Has this process hear of every post that changes and of all that is taken down, over one connection
 * however often it is called. Resolves with whether it does, once that is known for the first time.
 */
export async function followChanges(follower: Follower): Promise<boolean> {
  const state = following();
  if (!state.begun) {
    state.begun = true;
    state.tried = begin(state, follower);
  }
  await state.tried;
  return state.hears === true;
}

/** Ends the connection, for good. */
export function stopFollowing(): void {
  following().stop.abort();
}

function begin(state: Following, { changed, takenDown, returned }: Follower): Promise<void> {
  return new Promise((resolve) => {
    const ear = {
      heard: (said: string, channel: string) =>
        channel === TAKEN_DOWN ? takenDown(said) : changed(said),
      listening: () => {
        state.hears = true;
        returned();
        resolve();
      },
      lost: () => {
        state.hears = false;
        resolve();
      },
    };
    void listen([CHANNEL, TAKEN_DOWN], ear, state.stop.signal);
  });
}
