import { alternate } from '../harness/alternate';
import { startBareServer } from '../harness/bare-server';
import { type Load, load, type Measured } from '../harness/load';
import { median } from '../harness/statistics';
import { ms, perSecond } from '../harness/words';
import type { Scenario } from './scenario';
import { launchStory } from './story';

const CONNECTIONS = 64;
const MOST_TIMES_MEDIAN = 8;
const ALIKE = ['content-type', 'cache-control', 'vary', 'content-security-policy'];

/** The launch story from one process, compared with a bare Node server that sends the same bytes. */
export const page: Scenario = {
  name: 'page',
  run: async ({ community, runs, seconds }) => {
    const url = community.url + launchStory.page;
    const headers = { accept: 'text/html', 'accept-encoding': 'identity' };
    const bare = await startSame(url, headers);
    const reading = (from: string) => readingOf(from, headers, CONNECTIONS, seconds);
    try {
      const turns = await alternate(
        runs,
        () => load(reading(url)),
        () => load(reading(bare.url)),
      );
      const tail = median(turns.subjects.map(({ p99, median }) => p99 / median));
      return [
        {
          what: `launch story, one process, ${CONNECTIONS} connections, not compressed`,
          figure: perSecond(turns.rate),
          reference: `bare Node server, the same ${bare.kilobytes} KB: ${perSecond(turns.referenceRate)}`,
          ratio: turns.ratio,
          target: { atLeast: 0.045 },
          note: `${tails(turns.subjects)} (${tail.toFixed(1)} × the median; under ${MOST_TIMES_MEDIAN})`,
          otherwise: tail < MOST_TIMES_MEDIAN && flawless(turns.subjects),
        },
      ];
    } finally {
      await bare.stop();
    }
  },
};

/** Every connection asks for one address, again and again. */
export function readingOf(
  url: string,
  headers: Record<string, string>,
  connections: number,
  seconds: number,
): Load {
  const request = { path: new URL(url).pathname, headers };
  return { url, connections, seconds, requestsOf: () => () => request };
}

/** Starts the reference for an address: what it answers now, from memory. */
export async function startSame(url: string, headers: Record<string, string>) {
  const answer = await fetch(url, { headers });
  const kept = ALIKE.flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  const body = Buffer.from(await answer.arrayBuffer());
  const server = await startBareServer(Object.fromEntries(kept), body);
  return { ...server, kilobytes: Math.round(body.length / 1024) };
}

/** The median latencies of several runs, in words. */
export function tails(runs: Measured[]): string {
  const p50 = median(runs.map((run) => run.median));
  const p99 = median(runs.map((run) => run.p99));
  return `median ${ms(p50)}, 99th ${ms(p99)}`;
}

/** Whether every request of every run was answered with a success. */
export function flawless(runs: Measured[]): boolean {
  return runs.every(({ errors }) => errors === 0);
}
