import { startFront } from '@/deploy/testing/front';
import { findFreePort } from '@/scripts/testing/free-port';
import { bringNginx } from '@/scripts/testing/nginx';
import { alternate } from '../harness/alternate';
import { load } from '../harness/load';
import { perSecond } from '../harness/words';
import { flawless, readingOf, startSame, tails } from './reading';
import type { Scenario } from './scenario';
import { launchStory } from './story';

const CONNECTIONS = 64;

/** The launch story through the nginx of deploy/, compressed, compared with a bare Node server. */
export const front: Scenario = {
  name: 'front',
  run: async ({ community, runs, seconds }) => {
    await bringNginx();
    const [visitors, purges] = await Promise.all([findFreePort(), findFreePort()]);
    const nginx = await startFront(Number(new URL(community.url).port), { visitors, purges });
    const headers = { accept: 'text/html', 'accept-encoding': 'gzip, br' };
    const url = nginx.url + launchStory.page;
    const bare = await startSame(community.url + launchStory.page, {
      'accept-encoding': 'identity',
    });
    const reading = (from: string) => readingOf(from, headers, CONNECTIONS, seconds);
    try {
      const turns = await alternate(
        runs,
        () => load(reading(url)),
        () => load(reading(bare.url)),
      );
      return [
        {
          what: 'the same through nginx, compressed',
          figure: perSecond(turns.rate),
          reference: `bare Node server, ${bare.kilobytes} KB: ${perSecond(turns.referenceRate)}`,
          ratio: turns.ratio,
          target: { atLeast: 0.6 },
          note: tails(turns.subjects),
          otherwise: flawless(turns.subjects),
        },
      ];
    } finally {
      await bare.stop();
      await nginx.stop();
    }
  },
};
