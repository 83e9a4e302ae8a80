import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { castIds } from '@/db/seed/cast';
import { countWaiting, findQueue } from '@/features/moderation/queries';
import type { QueueView } from '@/features/moderation/queue';
import { median } from '../harness/statistics';
import { figure, ms } from '../harness/words';
import type { Scenario } from './scenario';
import { launchStory } from './story';

const SIZES = [100, 1000, 10_000, 100_000];
const LOOKS = 40;
const MOST_TIMES = 1.25;

/** All that waits, a lane, and each way of narrowing it that an index is for. */
const views: QueueView[] = [
  { tab: 'waiting' },
  { tab: 'held' },
  { tab: 'waiting', language: 'ko' },
  { tab: 'waiting', post: launchStory.slug },
];

/** The first page of the queue and its count, as more and more waits: of the view that takes longest. */
export const queue: Scenario = {
  name: 'queue',
  run: async () => {
    const costs: number[] = [];
    let waiting = 0;
    for (const size of SIZES) {
      await hold(size - waiting, waiting);
      waiting = size;
      const each: number[] = [];
      for (const view of views) each.push(await costOfPage(view));
      costs.push(Math.max(...each));
    }
    const [first = Number.NaN] = costs;
    return [
      {
        what: `first page of the queue, at ${SIZES.map(figure).join(' → ')} cases`,
        figure: costs.map(ms).join(' → '),
        reference: `the same at ${figure(SIZES[0] ?? 0)} cases`,
        ratio: Math.max(...costs) / first,
        target: { atMost: MOST_TIMES },
      },
    ];
  },
};

/** Held comments of the crowd, each in a case of its own. */
async function hold(count: number, from: number) {
  await db().execute(sql`
    with author as (
      select id, row_number() over (order by id) as nth from member
    ), held as (
      insert into comment (id, post_id, author_id, client_key, text, language, status)
      select uuidv7(), (select id from post where slug = ${launchStory.slug}), author.id,
        gen_random_uuid(), 'wait for me ' || n, case when n % 10 = 0 then 'ko' else 'en' end, 'held'
      from generate_series(${from + 1}::int, ${from + count}::int) n
      join author on author.nth = n % (select count(*) from author) + 1
      returning id, post_id, author_id, language
    ), opened as (
      insert into moderation_case (id, post_id, comment_id, author_id, language, held, risk)
      select uuidv7(), post_id, id, author_id, language, 1, (random() * 100 < 2)::int from held
      returning id, comment_id
    )
    insert into case_comment (comment_id, case_id, revision) select comment_id, id, 1 from opened`);
  await db().execute(sql`analyze comment, moderation_case, case_comment`);
}

/** Milliseconds, in the median. */
async function costOfPage(view: QueueView): Promise<number> {
  const costs: number[] = [];
  for (let look = 0; look < LOOKS; look += 1) {
    const started = performance.now();
    await Promise.all([
      findQueue(castIds.moderator, view, null, 'en'),
      countWaiting(castIds.moderator),
    ]);
    costs.push(performance.now() - started);
  }
  return median(costs);
}
