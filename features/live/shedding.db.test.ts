import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GET as askNewer, POST as congratulate } from '@/app/api/posts/[slug]/comments/route';
import { GET as listen } from '@/app/api/posts/[slug]/live/route';
import { GET as askPulse } from '@/app/api/posts/[slug]/pulse/route';
import { PUT as react } from '@/app/api/posts/[slug]/reactions/[kind]/route';
import { GET as askOverlay } from '@/app/api/viewer/route';
import { startSession } from '@/features/session/commands';
import { pressureLevel, watchQueue } from '@/lib/pressure';
import { countQueries } from '@/scripts/testing/count-queries';
import { newFans, newPost } from '@/scripts/testing/stage';
import { forgetPulse } from './queries';

// Pages are Next's, and there is none here to hold them.
vi.mock('@/features/comments/tags', async (original) => ({
  ...(await original<object>()),
  markCommentsStale: () => {},
}));

const site = 'http://localhost:3000';
let fill = 0;
let slug: string;
let cookie: string;

beforeAll(async () => {
  watchQueue(() => ({ fill, waitMs: 0 }));
  slug = await newPost();
  const [fan] = await newFans(1);
  const { token } = await startSession(fan?.id ?? '', null);
  cookie = `lightstick-session=${token}`;
});
afterAll(() => {
  fill = 0;
});

async function pressTo(level: number) {
  fill = [0, 0.3, 0.6, 0.9][level] ?? 0;
  await expect.poll(pressureLevel, { timeout: 20_000 }).toBe(level);
  forgetPulse(slug);
}

const params = <More extends object>(more: More) => ({
  params: Promise.resolve({ slug, ...more }),
});
const asked = (path: string, headers: Record<string, string> = {}) =>
  new Request(site + path, { headers: { cookie, ...headers } });
const sent = (init: RequestInit, headers: Record<string, string>) =>
  new Request(site, { ...init, headers: { cookie, origin: site, ...headers } });
const asScript = { accept: 'application/json', 'content-type': 'application/json' };
const asForm = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };

const doors = {
  pulse: () => askPulse(asked('/'), params({})),
  newer: () =>
    askNewer(asked(`/?after=${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}`), params({})),
  stream: () => listen(asked('/'), params({})),
  overlay: () => askOverlay(asked(`/?post=${slug}`)),
  comment: (fields: object = {}) =>
    congratulate(
      sent(
        {
          method: 'POST',
          body: JSON.stringify({ text: '축하해', clientKey: randomUUID(), ...fields }),
        },
        asScript,
      ),
      params({}),
    ),
  form: () =>
    congratulate(
      sent({ method: 'POST', body: 'lang=en&text=%3Cb%3Every+dear+words' }, asForm),
      params({}),
    ),
  reaction: () =>
    react(sent({ method: 'PUT' }, { accept: 'application/json' }), params({ kind: 'heart' })),
};

async function statuses() {
  const { form: _, ...scripts } = doors;
  const answers = Object.entries(scripts).map(async ([name, knock]) => {
    const response = await knock();
    if (response.status === 503)
      expect(Number(response.headers.get('retry-after')), name).toBeGreaterThanOrEqual(1);
    await response.body?.cancel();
    return [name, response.status];
  });
  return Object.fromEntries(await Promise.all(answers));
}

const calm = { pulse: 200, newer: 200, stream: 200, overlay: 200, comment: 201, reaction: 200 };

test.each([
  { level: 0, expected: calm, pollAfter: 6 },
  { level: 1, expected: { ...calm, stream: 503 }, pollAfter: 12 },
  { level: 2, expected: { ...calm, stream: 503, overlay: 503 }, pollAfter: 24 },
  {
    level: 3,
    expected: { ...calm, stream: 503, overlay: 503, comment: 503, reaction: 503 },
    pollAfter: 40,
  },
])('at level $level this gives way, and reading never', async ({ level, expected, pollAfter }) => {
  await pressTo(level);
  expect(await statuses()).toEqual(expected);
  const rush = level > 0;
  expect(await (await doors.pulse()).json()).toMatchObject({ pollAfter, busy: rush, live: !rush });
  if (expected.comment !== 201) return;
  const { comment } = await (await doors.comment()).json();
  expect(comment.status).toBe('visible');
  expect(comment.later ?? false, 'others see it later').toBe(rush);
});

test('who writes while the server is overwhelmed is turned away before any work', async () => {
  await pressTo(3);
  const before = performance.now();
  const queries = await countQueries(async () => {
    for (const knock of [doors.comment, doors.reaction, doors.overlay]) await knock();
  });
  expect(queries).toBe(0);
  expect(performance.now() - before).toBeLessThan(500);
});

test('a form without a script gets its words back, and a button that sends them again', async () => {
  await pressTo(3);
  const response = await doors.form();
  expect(response.status).toBe(503);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(6);
  const page = await response.text();
  expect(page).toContain('&lt;b&gt;very dear words</textarea>');
  expect(page).toMatch(/So many fans are writing right now\. Try again in \d+ seconds\./);
});
