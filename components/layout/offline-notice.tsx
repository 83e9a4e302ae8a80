'use client';

import { useSyncExternalStore } from 'react';

/** Says that the line is gone, for as long as it is. */
export function OfflineNotice({ text }: { text: string }) {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status" className="sticky top-14 z-20">
      {online ? null : (
        <p className="bg-ink px-4 py-2 text-center text-sm font-medium text-paper">{text}</p>
      )}
    </div>
  );
}

function subscribe(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
