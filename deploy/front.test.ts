import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { castIds } from '@/db/seed/cast';
import { cast } from '@/db/seed/content/cast';
import { newPost, rowOf } from '@/scripts/testing/stage';
import { ask, cookieOf, FROM_COPY, send, variants } from './testing/ask';
import { type Scene, startScene } from './testing/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene('front');
});
afterAll(() => scene.stop());

test('a visitor gets the copy that was made for another', async () => {
  const { front, page } = scene;
  const first = await ask(front, page);
  expect(first.status).toBe(200);
  expect(first.cache).toBe('MISS');
  await expect.poll(async () => (await ask(front, page)).cache).toBe('HIT');
  expect((await ask(front, page)).body).toBe(first.body);
});

test('a shared copy is told to live for three seconds at most', async () => {
  const { headers } = await ask(scene.front, scene.page);
  expect(headers.get('cache-control')).toBe(
    'public, max-age=0, s-maxage=2, stale-while-revalidate=1',
  );
});

test('the copy is compressed once, and there is a plain one for who asks for it', async () => {
  const answers = new Map<string, { body: string; encoding: string | null }>();
  for (const name of ['compressed', 'plain']) {
    await expect
      .poll(async () => {
        const { cache, body, headers } = await ask(scene.front, scene.page, variants[name]);
        answers.set(name, { body, encoding: headers.get('content-encoding') });
        return cache;
      })
      .toMatch(FROM_COPY);
  }
  expect(answers.get('compressed')?.encoding).toBe('gzip');
  expect(answers.get('plain')?.encoding).toBeNull();
  expect(answers.get('compressed')?.body).toBe(answers.get('plain')?.body);
});

test('who has the copy is told that it is still the one', async () => {
  const { front, page } = scene;
  await expect.poll(async () => (await ask(front, page)).cache).toMatch(FROM_COPY);
  const first = await ask(front, page);
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^W\/"/);
  const again = await ask(front, page, { 'if-none-match': tag });
  expect([again.status, again.body]).toEqual([304, '']);
  const other = await ask(front, page, { 'if-none-match': 'W/"another"' });
  expect([other.status, other.body]).toEqual([200, first.body]);
});

test('clicks from elsewhere, browsers and members share one copy', async () => {
  const { front, page } = scene;
  const member = await cookieOf('knownfan');
  const plain = await ask(front, page);
  const strangers = [
    () => ask(front, `${page}?fbclid=${randomUUID()}`),
    () => ask(front, page, { 'accept-encoding': 'br;q=1.0, gzip;q=0.8, *;q=0.1' }),
    () => ask(front, page, { 'accept-language': randomUUID(), 'user-agent': randomUUID() }),
    () => ask(front, page, member),
  ];
  for (const stranger of strangers) {
    await expect.poll(async () => (await stranger()).cache).toMatch(FROM_COPY);
    const { body, headers } = await stranger();
    expect(body).toBe(plain.body);
    expect(headers.get('set-cookie')).toBeNull();
  }
});

test('a page and what a navigation fetches of it are told apart', async () => {
  const { front, page } = scene;
  for (const [headers, type] of [
    [variants.navigation, 'text/x-component'],
    [variants.compressed, 'text/html; charset=utf-8'],
  ] as const) {
    await expect.poll(async () => (await ask(front, page, headers)).cache).toMatch(FROM_COPY);
    expect((await ask(front, page, headers)).headers.get('content-type')).toBe(type);
  }
});

test('many who come at once to a page nobody has asked for cost one rendering', async () => {
  const page = `/en/posts/${await newPost()}`;
  const answers = await Promise.all(Array.from({ length: 40 }, () => ask(scene.front, page)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(answers.filter(({ cache }) => !FROM_COPY.test(cache ?? ''))).toHaveLength(1);
});

test('an address that only looks like a page’s does not take its place', async () => {
  const slug = await newPost();
  const lookalike = await ask(scene.front, `/en%2Fposts%2F${slug}`);
  expect(lookalike.status).toBe(404);
  expect((await ask(scene.front, `/en/posts/${slug}`)).status).toBe(200);
});

test('the overlay is each member’s own, and never kept', async () => {
  const path = `/api/viewer?post=${scene.slug}`;
  const [fan, moderator] = await Promise.all([cookieOf('knownfan'), cookieOf('moderator')]);
  for (const [who, role] of [
    [fan, 'fan'],
    [moderator, 'moderator'],
    [fan, 'fan'],
  ] as const) {
    const { cache, headers, body } = await ask(scene.front, path, who);
    expect(JSON.parse(body).viewer.role).toBe(role);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(cache).toBeNull();
  }
  expect((await ask(scene.front, path)).status).toBe(204);
});

test('a signed-in page is never kept', async () => {
  const path = '/en/account';
  for (const name of ['knownfan', 'moderator', 'knownfan'] as const) {
    const { status, cache, body } = await ask(scene.front, path, await cookieOf(name));
    expect(status).toBe(200);
    expect(cache).toBe('MISS');
    expect(body).toContain(cast[name].handle);
    expect(body).not.toContain(cast[name === 'moderator' ? 'knownfan' : 'moderator'].handle);
  }
  const visitor = await ask(scene.front, path);
  expect(visitor.cache).toBe('MISS');
  for (const { handle } of Object.values(cast)) expect(visitor.body).not.toContain(handle);
});

test('every write reaches the application, once', async () => {
  const fan = await cookieOf('knownfan');
  const path = `/api/posts/${scene.slug}/comments`;
  const ids = new Set<string>();
  for (const text of ['One of these', 'One of these']) {
    const sent = await send(scene.front, path, { text, clientKey: randomUUID() }, fan);
    expect(sent.status).toBe(201);
    expect(sent.cache).toBeNull();
    const { id } = JSON.parse(sent.body).comment;
    expect((await rowOf(id))?.authorId).toBe(castIds.knownfan);
    ids.add(id);
  }
  expect(ids.size).toBe(2);
});

test('what the answer to a check says is never an old one', async () => {
  for (const path of ['/api/health', '/api/health/ready'])
    for (const _ of [1, 2]) expect((await ask(scene.front, path)).cache).toBe('MISS');
});

test('files are kept for as long as they say', async () => {
  const { body } = await ask(scene.front, scene.page);
  const script = /\/_next\/static\/[^"]+\.js/.exec(body)?.[0] ?? 'a page without scripts';
  for (const [path, life] of [
    [script, 'public, max-age=31536000, immutable'],
    ['/icons/icon-192.png', 'public, max-age=3600, stale-while-revalidate=86400'],
  ] as const) {
    await expect.poll(async () => (await ask(scene.front, path)).cache).toBe('HIT');
    expect((await ask(scene.front, path)).headers.get('cache-control')).toBe(life);
  }
});

test('nothing personal is where visitors wait for one another', () => {
  const conf = readFileSync('deploy/nginx/nginx.conf.template', 'utf8');
  const [, pattern = '$.'] = /location ~ (\S+) \{[^}]*proxy_cache_lock on[^}]*\}/.exec(conf) ?? [];
  const locked = globSync('app/[[]lang]/**/page.tsx').filter((file) =>
    new RegExp(pattern).test(
      `/${file}`
        .replace(/^\/app|\/page\.tsx$/g, '')
        .replace('[lang]', 'ko')
        .replaceAll(/\[+[.\w]+\]+/g, 'x'),
    ),
  );
  expect(locked.length).toBeGreaterThanOrEqual(8);
  for (const file of locked)
    expect(readFileSync(file, 'utf8'), file).toContain("export const ensureStatic = 'navigation'");
});
