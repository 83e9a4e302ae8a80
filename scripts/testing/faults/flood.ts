import { setTimeout as delay } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { db } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { post } from '@/db/schema/posts';
import { postReaction } from '@/db/schema/reactions';
import { findDifferences } from '@/features/comments/commands/recount';
import { type Answer, ask } from './ask';
import { type Crowd, type Deed, deedsOf } from './crowd';

const WRITERS = 24;
const PAUSE_MS = 50;

/**
 * The crowd writes, as many at once as a busy minute brings, each like a phone: what is not
 * acknowledged is sent again under the same key until it is.
 */
export function startFlood(url: string, crowd: Crowd) {
  const deeds = deedsOf(crowd);
  const acknowledged: Deed[] = [];
  const refused: Answer[] = [];
  let broken = 0;
  let over = false;

  async function write() {
    while (!over) {
      const deed = deeds.next().value;
      while (!(await succeeds(deed))) await delay(PAUSE_MS);
      acknowledged.push(deed);
    }
  }

  async function succeeds(deed: Deed): Promise<boolean> {
    const answer = await send(url, deed).catch(() => null);
    if (answer === null) broken += 1;
    else if (answer.status >= 300) refused.push(answer);
    return answer !== null && answer.status < 300;
  }

  const writers = Promise.all(Array.from({ length: WRITERS }, write));
  return {
    refused,
    broken: () => broken,
    /** Resolves once this many more deeds were acknowledged than at the call. */
    goesOn: async (more = 200) => {
      const wanted = acknowledged.length + more;
      await expect
        .poll(() => acknowledged.length, {
          timeout: 30_000,
        })
        .toBeGreaterThan(wanted);
    },
    /** Ends it, with every deed that was begun. */
    end: async () => {
      over = true;
      await writers;
      expectHonest(refused);
      return acknowledged;
    },
  };
}

export function send(url: string, { fan, method, path, body }: Deed): Promise<Answer> {
  return ask(url + path, { method, headers: { cookie: fan.cookie }, body });
}

/** Every acknowledged deed is there, nothing else is, none twice, and the tallies are exact. */
export async function expectExactly(slug: string, deeds: Deed[]) {
  const comments = await db()
    .select({ key: comment.clientKey })
    .from(comment)
    .innerJoin(post, eq(post.id, comment.postId))
    .where(eq(post.slug, slug));
  const reactions = await db()
    .select({ member: postReaction.memberId, kind: postReaction.kind })
    .from(postReaction)
    .innerJoin(post, eq(post.id, postReaction.postId))
    .where(eq(post.slug, slug));
  const stored = [
    ...comments.map(({ key }) => key),
    ...reactions.map(({ member, kind }) => `${member} ${kind}`),
  ];
  expect(stored.toSorted()).toEqual(deeds.map(({ key }) => key).toSorted());
  expect(await findDifferences(db())).toEqual([]);
}

/** A refusal in a flood names the wait, and is no failure of the server's own. */
function expectHonest(refused: Answer[]) {
  for (const { status, headers, body } of refused) {
    expect(status, body).toBe(503);
    expect(headers['retry-after']).toMatch(/^\d+$/);
  }
}
