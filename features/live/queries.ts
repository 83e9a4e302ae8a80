import 'server-only';
import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { post, postSwitch } from '@/db/schema/posts';
import { postTally } from '@/db/schema/reactions';
import { isReadable } from '@/features/posts/columns';
import { countsOf } from '@/features/reactions/kinds';
import { switchColumns } from '@/features/switches/columns';
import { takingOf } from '@/features/switches/taking';
import { processWide } from '@/lib/process-wide';
import { isSlug } from '@/lib/slug';
import { currentPace } from './pace';
import type { Pulse } from './pulse';

const NEWEST = 30;
const FRESH_MS = 1000;
/** Posts whose pulse is kept; the one asked longest ago leaves first. */
const MOST_KEPT = 500;

/** A pulse with what is sent of it, made once for everybody. */
export type Snapshot = { pulse: Pulse; body: string; etag: string };

type Kept = { since: number; snapshot: Promise<Snapshot | null> };
const kept = () => processWide('pulses', () => new Map<string, Kept>());

/**
 * The pulse of a readable post, null for any other slug. Computed at most once a second in this
 * process however many ask, and asked of the database once for all who wait.
 */
export function findPulse(slug: string): Promise<Snapshot | null> {
  if (!isSlug(slug)) return Promise.resolve(null);
  const pulses = kept();
  const last = pulses.get(slug);
  if (last && performance.now() - last.since < FRESH_MS) return last.snapshot;
  const snapshot = loadPulse(slug);
  const entry = { since: performance.now(), snapshot };
  pulses.delete(slug);
  pulses.set(slug, entry);
  // A failure is for those who waited; the next one asks again.
  snapshot.catch(() => pulses.get(slug) === entry && pulses.delete(slug));
  const [oldest] = pulses.keys();
  if (pulses.size > MOST_KEPT && oldest !== undefined) pulses.delete(oldest);
  return snapshot;
}

/** Milliseconds until `findPulse` asks the database again; 0 when it would at once. */
export function untilNextPulse(slug: string): number {
  const last = kept().get(slug);
  return last ? Math.max(0, last.since + FRESH_MS - performance.now()) : 0;
}

/** Makes the next pulse be computed anew, after something was taken away. */
export function forgetPulse(slug: string): void {
  kept().delete(slug);
}

// Not from a replica, which may not have what the notification was about, or less than was told before.
async function loadPulse(slug: string): Promise<Snapshot | null> {
  const [row] = await db()
    .select({
      seq: sql<number>`coalesce(${postTally.changes}, 0)`.mapWith(Number),
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
      commentsCloseAt: post.commentsCloseAt,
      row: switchColumns,
    })
    .from(post)
    .leftJoin(postTally, eq(postTally.postId, post.id))
    .leftJoin(postSwitch, eq(postSwitch.postId, post.id))
    .where(and(eq(post.slug, slug), isReadable()));
  if (!row) return null;
  const { seq, comments, newest } = row;
  const { taking } = takingOf(row, new Date());
  const pulse = { seq, comments, reactions: countsOf(row), newest, taking, ...currentPace() };
  const body = JSON.stringify(pulse);
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  return { pulse, body, etag };
}
