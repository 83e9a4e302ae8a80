import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { env } from '@/lib/env';
import { gathering } from '@/lib/gathering';
import { processWide } from '@/lib/process-wide';

const TIMEOUT_MS = 2000;
const TRY_AGAIN_AFTER_MS = [300, 2000];
// As many as Cloudflare, whose form of request this is, takes at once.
const MOST_PREFIXES = 30;

/**
 * Has what stands in front of this site (PURGE_URL) forget every copy whose path begins with one of
 * `paths`. Settles once it is told, or has been told in vain three times, which is logged; never
 * rejects. Calls that come meanwhile are told together. False where there is no front to tell.
 */
export async function purgeSharedCopies(paths: readonly string[]): Promise<boolean> {
  if (!env().PURGE_URL) return false;
  const purge = processWide('purges', () => gathering(tellAll));
  const { host } = new URL(env().SITE_URL);
  await purge(paths.map((path) => host + path));
  return true;
}

async function tellAll(prefixes: string[]) {
  for (let first = 0; first < prefixes.length; first += MOST_PREFIXES)
    await tell(prefixes.slice(first, first + MOST_PREFIXES));
}

async function tell(prefixes: string[]) {
  let problem = await attempt(prefixes);
  for (const wait of TRY_AGAIN_AFTER_MS) {
    if (!problem) return;
    await sleep(wait);
    problem = await attempt(prefixes);
  }
  if (problem) console.error(`Shared copies were not purged (${problem}):`, prefixes.join(' '));
}

/** What went wrong, or null. */
async function attempt(prefixes: string[]): Promise<string | null> {
  const { PURGE_URL = '', PURGE_SECRET } = env();
  try {
    const response = await fetch(PURGE_URL, {
      method: 'POST',
      headers: { authorization: `Bearer ${PURGE_SECRET}`, 'content-type': 'application/json' },
      body: JSON.stringify({ prefixes }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    return response.ok ? null : `status ${response.status}`;
  } catch (error) {
    return error instanceof Error ? String(error.cause ?? error) : 'unknown';
  }
}
