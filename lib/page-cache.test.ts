import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import PageCache from './page-cache.mjs';
import { renderEnds, takeDown } from './page-renders.mjs';

const page = (html: string) => ({
  kind: 'APP_PAGE',
  html,
  headers: { 'x-next-cache-tags': tag },
  status: 200,
});
const asked = { kind: 'APP_PAGE', isFallback: false };
const made = { cacheControl: { revalidate: 3, expire: 300 } };
let key = '';
let tag = '';
let cache: PageCache;

beforeEach(() => {
  tag = `comments:${crypto.randomUUID()}`;
  key = `/route-cache/APP_PAGE/${crypto.randomUUID()}/$/en/posts/a-post`;
  const missing = () => Promise.reject(new Error('nothing on the disk'));
  cache = new PageCache({
    maxMemoryCacheSize: 1_000_000,
    flushToDisk: false,
    serverDistDir: '/nowhere',
    revalidatedTags: [],
    fs: { existsSync: () => false, readFile: missing, stat: missing, readFileSync: () => '' },
  } as never);
});

afterEach(() => {
  renderEnds(key);
});

async function get() {
  return cache.get(key, asked as never);
}

async function set(html: string) {
  await cache.set(key, page(html) as never, made as never);
}

/** Does `work` as if it were `milliseconds` ago. */
async function ago(milliseconds: number, work: () => Promise<unknown>) {
  vi.setSystemTime(Date.now() - milliseconds);
  await work();
  vi.useRealTimers();
}

test('a page is kept until its tag expires', async () => {
  await ago(1000, async () => {
    expect(await get()).toBeNull();
    await set('with the comment');
  });
  expect(await get()).toMatchObject({ value: { html: 'with the comment' } });
  await cache.revalidateTag([tag], { expire: 0 });
  expect(await get()).toBeNull();
});

test('a page that was being made while its tag expired is not kept', async () => {
  expect(await get()).toBeNull();
  await cache.revalidateTag([tag], { expire: 0 });
  await set('with the comment that was hidden meanwhile');
  expect(await get()).toBeNull();
});

test('the same for a page that was being made anew because it was old', async () => {
  await ago(4000, async () => {
    await get();
    await set('first');
  });
  expect(await get()).toMatchObject({ value: { html: 'first' } });
  await cache.revalidateTag([tag], { expire: 0 });
  await set('first, once more');
  expect(await get()).toBeNull();
});

test('a page made after its tag expired is kept', async () => {
  await ago(1000, () => cache.revalidateTag([tag], { expire: 0 }));
  expect(await get()).toBeNull();
  await set('without the comment');
  expect(await get()).toMatchObject({ value: { html: 'without the comment' } });
});

test('a page has an entity tag of its words', async () => {
  const tagIn = async () => {
    const found = await get();
    return found?.value?.kind === 'APP_PAGE' ? found.value.headers?.etag : undefined;
  };
  await set('one');
  const first = await tagIn();
  await set('other');
  const second = await tagIn();
  await set('one');
  expect(first).toMatch(/^W\/"[\w-]{43}"$/);
  expect(second).not.toBe(first);
  expect(await tagIn()).toBe(first);
});

test('taking down waits for the pages that were begun before', async () => {
  const done = vi.fn();
  await get();
  const down = takeDown([tag]).then(done);
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).not.toHaveBeenCalled();
  await set('begun before');
  await down;
  expect(await get()).toBeNull();
});

test('but not for those that were begun so long ago that they must have failed', async () => {
  await ago(60_000, get);
  const done = vi.fn();
  void takeDown([tag]).then(done);
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).toHaveBeenCalled();
});
