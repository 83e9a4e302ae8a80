import { randomUUID } from 'node:crypto';
import { reactionKinds } from '@/features/reactions/kinds';
import { alternate } from '../harness/alternate';
import type { Fan } from '../harness/crowd';
import { at, congratulation } from '../harness/crowd-words';
import { type Load, load, type Request } from '../harness/load';
import { median } from '../harness/statistics';
import { ms, perSecond } from '../harness/words';
import { flawless, tails } from './reading';
import type { Context, Row, Scenario } from './scenario';
import { asScript, launchStory } from './story';

const WRITERS = 64;
const MOST_P99_MS = 250;

/** 64 writers who congratulate under one post, each comment with a key, from a fan of its own. */
export const comments: Scenario = {
  name: 'comments',
  run: (context) =>
    compareWithEmpty(context, {
      what: `comments, ${WRITERS} writers, one post, durable, idempotent`,
      atLeast: 0.6,
      mostP99: MOST_P99_MS,
      request: (fan, turn) => ({
        method: 'POST',
        path: launchStory.comments,
        body: JSON.stringify({ text: congratulation(turn), clientKey: randomUUID() }),
        headers: { ...asScript, cookie: fan.cookie },
      }),
    }),
};

/** 64 writers who react to one post. */
export const reactions: Scenario = {
  name: 'reactions',
  run: (context) =>
    compareWithEmpty(context, {
      what: `reactions, ${WRITERS} writers, one post, durable`,
      atLeast: 0.7,
      request: (fan, turn) => ({
        method: turn % 8 === 7 ? 'DELETE' : 'PUT',
        path: launchStory.reaction(at(reactionKinds, turn)),
        headers: {
          accept: 'application/json',
          'sec-fetch-site': 'same-origin',
          cookie: fan.cookie,
        },
      }),
    }),
};

type Writing = {
  what: string;
  atLeast: number;
  mostP99?: number;
  request: (fan: Fan, turn: number) => Request;
};

/** The same requests to the real door and to a route handler that answers nothing at all. */
async function compareWithEmpty(
  { community, runs, seconds }: Context,
  { what, atLeast, mostP99, request }: Writing,
): Promise<Row[]> {
  let turn = 0;
  const sending = (change: (real: Request) => Request): Load => ({
    url: community.url,
    connections: WRITERS,
    seconds,
    requestsOf: () => () => {
      turn += 1;
      return change(request(at(community.fans, turn), turn));
    },
  });
  const turns = await alternate(
    runs,
    () => load(sending((real) => real)),
    () => load(sending((real) => ({ ...real, path: '/api/empty' }))),
  );
  const p99 = median(turns.subjects.map((run) => run.p99));
  return [
    {
      what,
      figure: perSecond(turns.rate),
      reference: `empty route handler, the same requests: ${perSecond(turns.referenceRate)}`,
      ratio: turns.ratio,
      target: { atLeast },
      note: `${tails(turns.subjects)}${mostP99 ? ` (under ${ms(mostP99)})` : ''}`,
      otherwise: flawless(turns.subjects) && (mostP99 === undefined || p99 < mostP99),
    },
  ];
}
