/** A wrong or missing variable ends the server as it starts, not the first visitor's request. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { endUnlessConfigured } = await import('@/lib/env-at-start');
    endUnlessConfigured();
  }
}
