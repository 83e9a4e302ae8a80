import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Community } from '../harness/community';
import { at } from '../harness/crowd-words';
import { median } from '../harness/statistics';
import { figure, ms } from '../harness/words';
import type { Scenario } from './scenario';
import { asScript, launchStory } from './story';

const LISTENERS = 2000;
const MOST_MS = 2000;
const SETTLE_MS = 3000;
const PATIENCE_MS = 10_000;

/** Two thousand readers who watch one post, and one comment that all are told of. */
export const live: Scenario = {
  name: 'live',
  run: async ({ community, runs }) => {
    await community.restart();
    await (await fetch(community.url + launchStory.page)).text();
    const before = community.memory();
    const audience = await gather(community);
    await delay(SETTLE_MS);
    const each = ((community.memory() - before) * 1024) / LISTENERS;
    const times: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const told = audience.untilTold();
      const started = performance.now();
      await congratulate(community, run);
      await told;
      if (run > 0) times.push(performance.now() - started);
      await delay(SETTLE_MS);
    }
    audience.leave();
    const taken = median(times);
    return [
      {
        what: `${figure(LISTENERS)} live connections, one comment: until the last is told`,
        figure: ms(taken),
        reference: ms(MOST_MS),
        ratio: taken / MOST_MS,
        target: { atMost: 1 },
        note: `${figure(each)} KB of the server's memory for each connection`,
      },
    ];
  },
};

async function gather({ url }: Community) {
  let waiting = 0;
  let allTold = () => {};
  const streams = await Promise.all(
    Array.from({ length: LISTENERS }, async (_, index) => {
      // A few at a time, as people arrive.
      await delay(index / 2);
      return new Promise<{ destroy: () => void; on: (tell: () => void) => void }>(
        (resolve, reject) => {
          const asked = request(`${url}/api/posts/${launchStory.slug}/live`, { agent: false });
          asked.on('error', reject);
          asked.on('response', (answer) => {
            if (answer.statusCode !== 200) reject(new Error(`Answered ${answer.statusCode}.`));
            let tell = () => {};
            answer.on('data', (bytes: Buffer) => {
              if (bytes.includes('data:')) tell();
            });
            answer.on('error', () => {});
            resolve({
              destroy: () => asked.destroy(),
              on: (listener) => {
                tell = listener;
              },
            });
          });
          asked.end();
        },
      );
    }),
  );
  return {
    untilTold: () => {
      waiting = streams.length;
      const told = new Promise<void>((resolve) => {
        allTold = resolve;
      });
      for (const stream of streams) {
        stream.on(() => {
          stream.on(() => {});
          waiting -= 1;
          if (waiting === 0) allTold();
        });
      }
      const late = delay(PATIENCE_MS, undefined, { ref: false }).then(() => {
        if (waiting > 0) throw new Error(`${waiting} of ${LISTENERS} were not told.`);
      });
      return Promise.race([told, late]);
    },
    leave: () => {
      for (const stream of streams) stream.destroy();
    },
  };
}

async function congratulate({ url, fans }: Community, run: number) {
  const answer = await fetch(url + launchStory.comments, {
    method: 'POST',
    headers: { ...asScript, cookie: at(fans, run).cookie },
    body: JSON.stringify({ text: `Told to all, ${run}`, clientKey: randomUUID() }),
  });
  if (!answer.ok) throw new Error(`The comment was answered ${answer.status}.`);
  await answer.text();
}
