import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { revalidateTag } from 'next/cache';
import { after } from 'next/server';
import { takeDownEverywhere } from '@/features/live/commands/taking-down';
import { findPulse, forgetPulse } from '@/features/live/queries';
import { postTag } from '@/features/posts/tags';
import { purgeSharedCopies } from '@/lib/http/shared-copies';
import { locales } from '@/lib/i18n/locales';
import { createMarkWindow } from '@/lib/mark-window';
import { processWide } from '@/lib/process-wide';

/** As long as a static page takes to renew itself by age (`revalidate`). */
const WINDOW_MS = 3000;
const CALM_WRITES = 20;
// A page that was being made meanwhile is still sent, once, and a front may keep it.
const RENDERS_OUTLIVED_MS = 3000;

/** What fans change under a post: its comments, its counts and its reactions. */
export function commentsTag(slug: string): string {
  return `comments:${slug}`;
}

/** The page that the permalink of one comment opens. */
export function permalinkTag(id: string): string {
  return `permalink:${id}`;
}

/**
 * To be called after a fan's write, in a route handler or an action. A lone write is in the page at
 * the next request; of several, the pages are made anew at most once in three seconds. During a
 * flood nothing expires: readers get the last copy at once while the next one is made behind it.
 */
export function markCommentsStale(slug: string): void {
  const note = processWide('comment marks', () =>
    createMarkWindow({ windowMs: WINDOW_MS, calmWrites: CALM_WRITES, ready: couldBeMadeAnew }),
  );
  note(slug, () => expire(slug), after);
}

// A flood also calms down because the database went away: then the last copy is all there is.
function couldBeMadeAnew(slug: string): Promise<boolean> {
  forgetPulse(slug);
  return findPulse(slug).then(
    () => true,
    () => false,
  );
}

/**
 * After an edit: the author is led to this page next, and must not find their old words there.
 * Resolves when that is so.
 */
export async function expirePermalink(id: string): Promise<void> {
  revalidateTag(permalinkTag(id), { expire: 0 });
  await takeDownEverywhere([permalinkTag(id)]);
}

/**
 * To be called in a route handler or an action after something under these posts was taken away or
 * given back. Whoever asks after it has resolved is served no copy that was made before it was called.
 */
export async function expireComments(...slugs: string[]): Promise<void> {
  for (const slug of slugs) {
    expire(slug);
    after(() => purgeTwice(slug));
  }
  await takeDownEverywhere(slugs.flatMap(tagsOf));
}

// Never with a profile that serves stale: that would move the expiry of an earlier call into the
// future, and bring back a copy with a hidden comment in it.
function expire(slug: string): void {
  forgetPulse(slug);
  for (const tag of tagsOf(slug)) revalidateTag(tag, { expire: 0 });
}

function tagsOf(slug: string): string[] {
  return [commentsTag(slug), postTag(slug)];
}

async function purgeTwice(slug: string): Promise<void> {
  const hasFront = await purge(slug);
  if (!hasFront) return;
  await sleep(RENDERS_OUTLIVED_MS);
  await purge(slug);
}

/** Everywhere that what is under a post can be read, but for its counts on lists of posts. */
function purge(slug: string): Promise<boolean> {
  const pages = locales.map((locale) => `/${locale}/posts/${slug}`);
  return purgeSharedCopies([...pages, `/api/posts/${slug}`]);
}
