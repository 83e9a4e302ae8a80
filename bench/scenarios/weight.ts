import { type Browser, chromium } from 'playwright';
import { startFront } from '@/deploy/testing/front';
import { bringBrowser, findBrowser } from '@/scripts/testing/browser';
import { findFreePort } from '@/scripts/testing/free-port';
import { bringNginx } from '@/scripts/testing/nginx';
import { median } from '../harness/statistics';
import { figure, ms } from '../harness/words';
import type { Row, Scenario } from './scenario';
import { launchStory } from './story';

const EMPTY = '/empty';
/** A cheap phone on a slow line: 1.6 Mb/s down, 150 ms there and back, a quarter of this machine's speed. */
const LINE = { downloadThroughput: 200_000, uploadThroughput: 100_000, latency: 150 };
const SLOWDOWN = 4;
const SETTLED_MS = 3000;
const LARGEST_PAINT_MS = 2000;
const LAYOUT_SHIFT = 0.02;

type Visit = { scriptBytes: number; bytes: number; largestPaint: number; shift: number };

/** What the launch story weighs on a phone that was never here, through the front, compressed. */
export const weight: Scenario = {
  name: 'weight',
  run: async ({ community, runs }) => {
    await Promise.all([bringNginx(), bringBrowser()]);
    const [visitors, purges] = await Promise.all([findFreePort(), findFreePort()]);
    const nginx = await startFront(Number(new URL(community.url).port), { visitors, purges });
    const browser = await chromium.launch({
      executablePath: findBrowser() ?? undefined,
      args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
    });
    try {
      const stories: Visit[] = [];
      const empties: Visit[] = [];
      for (let run = 0; run < runs; run += 1) {
        empties.push(await visit(browser, nginx.url + EMPTY));
        stories.push(await visit(browser, nginx.url + launchStory.page));
      }
      return rowsOf(stories, empties);
    } finally {
      await browser.close();
      await nginx.stop();
    }
  },
};

function rowsOf(stories: Visit[], empties: Visit[]): Row[] {
  const of = (visits: Visit[], read: (visit: Visit) => number) => median(visits.map(read));
  const scripts = of(stories, ({ scriptBytes }) => scriptBytes);
  const floor = of(empties, ({ scriptBytes }) => scriptBytes);
  const whole = of(stories, ({ bytes }) => bytes);
  const paint = of(stories, ({ largestPaint }) => largestPaint);
  const shift = of(stories, ({ shift }) => shift);
  return [
    {
      what: 'launch story on a phone, cold: JavaScript above an empty page',
      figure: kilobytes(scripts - floor),
      reference: `25 KB; the empty page itself has ${kilobytes(floor)}`,
      ratio: (scripts - floor) / 25_000,
      target: { atMost: 1 },
    },
    {
      what: 'the same: everything it loads',
      figure: kilobytes(whole),
      reference: '300 KB',
      ratio: whole / 300_000,
      target: { atMost: 1 },
    },
    {
      what: 'the same, at 4 × slowdown, 1.6 Mb/s and 150 ms: largest paint',
      figure: ms(paint),
      reference: ms(LARGEST_PAINT_MS),
      ratio: paint / LARGEST_PAINT_MS,
      target: { atMost: 1 },
      note: `layout shift ${figure(shift)} (at most ${LAYOUT_SHIFT})`,
      otherwise: shift <= LAYOUT_SHIFT,
    },
  ];
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 800 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    // What the worker fetches for later would be counted with what the page needs.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', { offline: false, ...LINE });
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const scripts = new Set<string>();
  let bytes = 0;
  let scriptBytes = 0;
  line.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLED_MS);
  const seen = await page.evaluate(
    () =>
      new Promise<{ largestPaint: number; shift: number }>((resolve) => {
        let largestPaint = 0;
        let shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) largestPaint = entry.startTime;
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shift += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve({ largestPaint, shift }), 500);
      }),
  );
  await context.close();
  return { scriptBytes, bytes, ...seen };
}

const kilobytes = (bytes: number) => `${figure(bytes / 1000)} KB`;
