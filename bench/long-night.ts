import { setTimeout as delay } from 'node:timers/promises';
import { holdAwardNight } from './award-night';
import { startCommunity, startDatabase } from './harness/community';
import { describeMachine } from './harness/machine';
import { printTable } from './harness/table';
import { figure } from './harness/words';
import { buildForMeasuring } from './main';
import { memoryRow, rowOf } from './scenarios/night';
import { isMet } from './scenarios/scenario';

const FANS = 60_000;
const CONNECTIONS = 64;
const REST_MS = 5000;
const MOST_GROWTH = 1.1;

/** The celebration for many minutes, in parts of one minute; the server's memory must not grow. */
export async function measureLongNight(minutes: number): Promise<number> {
  await buildForMeasuring();
  console.log(describeMachine());
  const server = await startDatabase();
  const community = await startCommunity(server, FANS);
  try {
    const sizes: number[] = [];
    const parts: Part[] = [];
    for (let minute = 1; minute <= Math.ceil(minutes); minute += 1) {
      const seconds = Math.round(Math.min(1, minutes - minute + 1) * 60);
      const part = await holdAwardNight(community, CONNECTIONS, seconds);
      parts.push(part);
      sizes.push(community.memory());
      console.log(`  minute ${minute}: ${figure(part.rate)}/s, ${sizes.at(-1)} MB`);
    }
    await delay(REST_MS);
    const [first = Number.NaN] = sizes;
    // By then the caches are full, which have their bounds.
    const settledMinute = Math.ceil(minutes / 4);
    const settled = sizes[settledMinute - 1] ?? first;
    const rows = [
      ...parts.slice(-1).map((part) => rowOf(sum(parts, part), CONNECTIONS, minutes * 60)),
      memoryRow('after the first minute', first, 600),
      {
        ...memoryRow(`after ${figure(minutes)} minutes`, community.memory(), settled),
        reference: `after ${settledMinute}: ${settled} MB`,
        target: { atMost: MOST_GROWTH },
      },
    ];
    console.log(`\n${printTable(rows)}`);
    return rows.every(isMet) ? 0 : 1;
  } finally {
    await community.stop();
    await server.stop();
  }
}

type Part = Awaited<ReturnType<typeof holdAwardNight>>;

/** All parts as one night; latencies are the worst part's. */
function sum(parts: Part[], last: Part): Part {
  const total = (read: (part: Part) => number) => parts.reduce((all, part) => all + read(part), 0);
  return {
    rate: total(({ rate }) => rate) / parts.length,
    answers: total(({ answers }) => answers),
    errors: total(({ errors }) => errors),
    comments: total(({ comments }) => comments),
    reactions: total(({ reactions }) => reactions),
    lost: total(({ lost }) => lost),
    wrongTallies: last.wrongTallies,
    median: Math.max(...parts.map(({ median }) => median)),
    p99: Math.max(...parts.map(({ p99 }) => p99)),
  };
}
