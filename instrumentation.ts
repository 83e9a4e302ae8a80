/** A wrong or missing variable ends the server as it starts, not the first visitor's request. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { endUnlessConfigured } = await import('@/lib/env-at-start');
    endUnlessConfigured();
    const { outsideOfRequests } = await import('@/lib/outside-of-requests');
    outsideOfRequests(() => {});
    const { outliveReaders } = await import('@/lib/lost-output');
    outliveReaders();
    const { closeHall, SILENCE_MS, STREAM_PATH } = await import('@/features/live/streams');
    const { closeStuckSockets } = await import('@/lib/http/stuck-sockets');
    closeStuckSockets(STREAM_PATH, SILENCE_MS);
    // Next waits for every open answer before it ends, and streams have no end of their own.
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, closeHall);
    const { follow } = await import('@/features/live/following');
    void follow();
    const { startAlerts } = await import('@/features/alerts/start');
    await startAlerts();
  }
}
