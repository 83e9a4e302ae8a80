import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { readDb } from '@/db/client';
import { post } from '@/db/schema/posts';
import { postTally } from '@/db/schema/reactions';
import { isReadable } from '@/features/posts/columns';
import { countsOf } from '@/features/reactions/kinds';
import { processWide } from '@/lib/process-wide';
import { isSlug } from '@/lib/slug';
import type { Pulse } from './pulse';

const NEWEST = 30;
const FRESH_MS = 1000;
/** Posts whose pulse is kept; the one asked longest ago leaves first. */
const MOST_KEPT = 500;

type Kept = { since: number; pulse: Promise<Pulse | null> };
const kept = () => processWide('pulses', () => new Map<string, Kept>());

/**
 * The pulse of a readable post, null for any other slug. Computed at most once a second in this
 * process however many ask, and asked of the database once for all who wait.
 */
export function findPulse(slug: string): Promise<Pulse | null> {
  if (!isSlug(slug)) return Promise.resolve(null);
  const pulses = kept();
  const last = pulses.get(slug);
  if (last && performance.now() - last.since < FRESH_MS) return last.pulse;
  const pulse = loadPulse(slug);
  pulses.delete(slug);
  pulses.set(slug, { since: performance.now(), pulse });
  // A failure is for those who waited; the next one asks again.
  pulse.catch(() => forgetPulse(slug));
  const [oldest] = pulses.keys();
  if (pulses.size > MOST_KEPT && oldest !== undefined) pulses.delete(oldest);
  return pulse;
}

/** Makes the next pulse be computed anew, after something was taken away. */
export function forgetPulse(slug: string): void {
  kept().delete(slug);
}

async function loadPulse(slug: string): Promise<Pulse | null> {
  const [row] = await readDb()
    .select({
      comments: sql<number>`coalesce(${postTally.comments}, 0)`,
      heart: postTally.heart,
      party: postTally.party,
      clap: postTally.clap,
      tears: postTally.tears,
      fire: postTally.fire,
      hands: postTally.hands,
      newest: sql<string[]>`array(
        select id::text from comment c
        where c.post_id = ${post.id} and c.parent_id is null and c.status = 'visible'
        order by c.id desc limit ${NEWEST})`,
    })
    .from(post)
    .leftJoin(postTally, eq(postTally.postId, post.id))
    .where(and(eq(post.slug, slug), isReadable()));
  return row ? { comments: row.comments, reactions: countsOf(row), newest: row.newest } : null;
}
