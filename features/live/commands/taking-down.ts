import 'server-only';
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { TAKEN_DOWN } from '@/features/live/channel';
import { canEverFollow } from '@/features/live/queries/changes';
import { takeDown } from '@/lib/page-renders.mjs';
import { processWide } from '@/lib/process-wide';

const ownName = () => processWide('name of this process', randomUUID);

/**
 * Expires what is kept under `tags` in every process. Resolves when nobody is served any of it here,
 * and the others have been told; those that cannot hear make their pages anew by age.
 */
export async function takeDownEverywhere(tags: readonly string[]): Promise<void> {
  await Promise.all([takeDown(tags), tellOthers(tags)]);
}

/** The tag in what was said on the channel, or null where this process said it. */
export function tagTakenDownElsewhere(said: string): string | null {
  const [by, tag] = said.split(' ');
  return tag && by !== ownName() ? tag : null;
}

async function tellOthers(tags: readonly string[]) {
  if (!canEverFollow() || tags.length === 0) return;
  const said = tags.map((tag) => `${ownName()} ${tag}`);
  try {
    await db().execute(
      sql`select pg_notify(${TAKEN_DOWN}, said) from unnest(${sql.param(said)}::text[]) as said`,
    );
  } catch (error) {
    // Without the database they hear nothing, and expire everything when they hear again.
    console.warn(`The other servers were not told what was taken down: ${error}`);
  }
}
