import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { member } from '@/db/schema/members';
import { phrase } from '@/db/schema/moderation';
import { castIds } from '@/db/seed/cast';
import { countWaiting, findQueue } from '@/features/moderation/queries';
import type { QueueView } from '@/features/moderation/queue';
import { median } from '../harness/statistics';
import { figure, ms } from '../harness/words';
import type { Row, Scenario } from './scenario';
import { launchStory } from './story';

const SIZES = [100, 1000, 10_000, 100_000];
const LOOKS = 40;
const MOST_TIMES = 1.25;
/** A phrase that few cases have: as many have to be looked at as a page of it needs. */
const RARE = 40;
const MOST_TIMES_RARE = 2;

/** All that waits, each lane, and each way of narrowing it. */
function viewsOf(fan: string): QueueView[] {
  return [
    { tab: 'waiting' },
    { tab: 'held' },
    { tab: 'reported' },
    { tab: 'new' },
    { tab: 'waiting', language: 'ko' },
    { tab: 'waiting', post: launchStory.slug },
    { tab: 'waiting', fan },
  ];
}

/** The first page of the queue and its count, as more and more waits: of the view that takes longest. */
export const queue: Scenario = {
  name: 'queue',
  run: async () => {
    const [phrase, fan] = [await listPhrase(), await nameOfFan()];
    const costs: number[] = [];
    const costsOfPhrase: number[] = [];
    let waiting = 0;
    for (const size of SIZES) {
      await hold(size - waiting, waiting, phrase);
      waiting = size;
      const each: number[] = [];
      for (const view of viewsOf(fan)) each.push(await costOfPage(view));
      costs.push(Math.max(...each));
      costsOfPhrase.push(await costOfPage({ tab: 'waiting', phrase }));
    }
    const of = `at ${SIZES.map(figure).join(' → ')} cases`;
    return [
      rowOf(`first page of the queue, ${of}`, costs, MOST_TIMES),
      rowOf(`the same by a phrase that one case in ${RARE} has`, costsOfPhrase, MOST_TIMES_RARE),
    ];
  },
};

function rowOf(what: string, costs: number[], atMost: number): Row {
  return {
    what,
    figure: costs.map(ms).join(' → '),
    reference: `the same at ${figure(SIZES[0] ?? 0)} cases`,
    ratio: Math.max(...costs) / (costs[0] ?? Number.NaN),
    target: { atMost },
  };
}

async function listPhrase(): Promise<string> {
  const values = { text: 'wait for me', kind: 'hold', language: null } as const;
  const [listed] = await db().insert(phrase).values(values).returning({ id: phrase.id });
  if (!listed) throw new Error('No phrase was listed');
  return listed.id;
}

/** One of those whose comments wait. */
async function nameOfFan(): Promise<string> {
  const [found] = await db()
    .select({ handle: member.handle })
    .from(member)
    .orderBy(member.id)
    .limit(1);
  return found?.handle ?? '';
}

/** Held comments of the crowd, each in a case of its own; some reported, of new fans or with the phrase. */
async function hold(count: number, from: number, phraseId: string) {
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
  const oneIn = (times: number) => sql`abs(hashtext(moderation_case.id::text)) % ${times} = 0`;
  await db().execute(sql`
    insert into case_phrase (case_id, phrase_id)
    select id, ${phraseId}::uuid from moderation_case where ${oneIn(RARE)} on conflict do nothing`);
  await db().execute(sql`
    insert into report (id, comment_id, reporter_id, reason, revision)
    select uuidv7(), comment_id, ${castIds.knownfan}::uuid, 'spam', 1
    from moderation_case where ${oneIn(20)} on conflict do nothing`);
  await db().execute(sql`
    update moderation_case set by_new_member = ${oneIn(10)},
      report_weight = case when ${oneIn(20)} then 1 else 0 end`);
  await db().execute(sql`vacuum analyze`);
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
