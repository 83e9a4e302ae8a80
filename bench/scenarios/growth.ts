import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { castIds } from '@/db/seed/cast';
import { loadCommentPage } from '@/features/comments/queries';
import { startSession } from '@/features/session/commands';
import type { Community } from '../harness/community';
import { growPost } from '../harness/grow';
import { median } from '../harness/statistics';
import { figure, ms } from '../harness/words';
import type { Row, Scenario } from './scenario';
import { asScript } from './story';

const SIZES = [100, 2000, 20_000, 200_000];
/** How often each page is made anew in a run. */
const ASKED = 10;

type Grown = {
  size: number;
  newest: string;
  paths: Record<string, string>;
  /** Makes no copy of its pages be served again, as hiding a comment does. */
  expire: () => Promise<void>;
};

/** What a page costs to make anew on posts with more and more comments. */
export const growth: Scenario = {
  name: 'growth',
  run: async ({ community, runs }) => {
    const cookie = await moderatorCookie();
    const posts: Grown[] = [];
    for (const size of SIZES) {
      console.log(`  a post with ${figure(size)} comments …`);
      const slug = await growPost(size, community.fans);
      posts.push(await surveyed(size, slug, hider(community, cookie)));
    }
    await db().execute(sql`vacuum analyze`);
    const times = new Map<string, number[]>();
    for (let turn = 0; turn <= runs * ASKED; turn += 1)
      for (const post of posts)
        for (const [what, path] of Object.entries(post.paths)) {
          await post.expire();
          const taken = await timeOf(community.url + path);
          if (turn > 0) addTo(times, `${what} ${post.size}`, taken);
        }
    return Object.keys(posts[0]?.paths ?? {}).map((what) => rowOf(what, times));
  },
};

function rowOf(what: string, times: Map<string, number[]>): Row {
  const medians = SIZES.map((size) => median(times.get(`${what} ${size}`) ?? []));
  const [smallest = Number.NaN] = medians;
  return {
    what: `${what}, made anew, at ${SIZES.map(figure).join(' → ')} comments`,
    figure: medians.map(ms).join(' → '),
    reference: 'the same at 100 comments',
    ratio: Math.max(...medians) / smallest,
    target: { atMost: 1.25 },
  };
}

async function surveyed(
  size: number,
  slug: string,
  act: (id: string, hide: boolean) => Promise<void>,
): Promise<Grown> {
  const { rows } = await db().execute<{ ids: string[] }>(sql`
    select array_agg(id order by id desc) as ids
    from comment where post_id = (select id from post where slug = ${slug})`);
  const ids = rows[0]?.ids ?? [];
  const [newest = ''] = ids;
  const page = `/en/posts/${slug}`;
  const first = await loadCommentPage(slug, 'newest', null);
  let hidden = false;
  return {
    size,
    newest,
    paths: {
      page,
      pulse: `/api/posts/${slug}/pulse`,
      'second comment page': `${page}/congratulations/newest/${first?.next}`,
      permalink: `${page}/comments/${ids[Math.floor(size / 2)]}`,
    },
    expire: () => {
      hidden = !hidden;
      return act(newest, hidden);
    },
  };
}

function hider({ url }: Community, cookie: string) {
  return async (id: string, hide: boolean) => {
    const answer = await fetch(`${url}/api/comments/${id}/${hide ? 'hide' : 'restore'}`, {
      method: 'POST',
      headers: { ...asScript, cookie },
      body: JSON.stringify({ revision: 1, ...(hide ? { reason: 'spam' } : {}) }),
    });
    if (!answer.ok) throw new Error(`A moderator was answered ${answer.status}.`);
    await answer.text();
  };
}

async function moderatorCookie(): Promise<string> {
  const { token } = await startSession(castIds.moderator, 'Bench');
  return `lightstick-session=${token}; lightstick-member=1`;
}

async function timeOf(url: string): Promise<number> {
  const started = performance.now();
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  await answer.text();
  if (!answer.ok) throw new Error(`${url} was answered ${answer.status}.`);
  return performance.now() - started;
}

function addTo(times: Map<string, number[]>, key: string, value: number) {
  const list = times.get(key) ?? [];
  list.push(value);
  times.set(key, list);
}
