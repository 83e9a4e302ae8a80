// The service worker. The route /sw.js serves it with BUILD in front, so that each build replaces
// the one before together with everything that one kept.
const PAGES = `lightstick-pages-${BUILD}`;
const FILES = `lightstick-files-${BUILD}`;
const MOST_PAGES = 30;
const MOST_FILES = 300;
const LANGUAGES = ['en', 'ko'];
/** A line that has said nothing for so long counts as gone, where there is a copy to show. */
const PATIENCE_MS = 5000;
const MOST_WAIT_MS = 20_000;
const FILE = /\/(?:_next\/static|covers|icons)\/[^"'\\\s),?&]+/g;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keepWhatIsOpen());
});

// No navigation preload: it would ask a second time for what this worker leaves to the browser, and
// the way back from a sign-in provider may be gone only once.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      self.clients.claim(),
      self.registration.navigationPreload?.disable(),
      caches.keys().then((names) => Promise.all(names.filter(isOutdated).map(forget))),
    ]),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin || request.method !== 'GET') return;
  if (request.mode === 'navigate' && !pathname.startsWith('/api/'))
    event.respondWith(openPage(event));
  else if (pathname.startsWith('/_next/static/')) event.respondWith(openFile(event));
  else if (/^\/(covers|icons)\//.test(pathname))
    event.respondWith(fetch(request).catch(() => keptFile(request)));
});

self.addEventListener('sync', (event) => {
  if (event.tag === 'unsent') event.waitUntil(sendUnsent());
});

// From a page in a browser without background sync.
self.addEventListener('message', (event) => {
  if (event.data === 'send') event.waitUntil(sendUnsent().catch(() => {}));
});

/** The network first; its copy only when the line fails, so that what was hidden stays hidden. */
async function openPage(event) {
  const { pathname } = new URL(event.request.url);
  // Asked anew each time: a worker's fetch may be given the browser's stale copy, a navigation not.
  const network = fetch(event.request, { cache: 'no-cache' });
  event.waitUntil(network.then((answer) => keepPage(pathname, answer.clone())).catch(() => {}));
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const answer = await Promise.race([network.catch(() => null), patience]);
  if (answer) return answer;
  const kept = await (await caches.open(PAGES)).match(pathname);
  return kept ?? network.catch(() => openOffline(pathname));
}

async function openOffline(pathname) {
  const language = languageOf(pathname);
  const pages = await caches.open(PAGES);
  if (pathname === '/' && (await pages.match(`/${language}`)))
    return Response.redirect(`/${language}`, 302);
  const files = await caches.open(FILES);
  return (await files.match(`/${language}/offline`)) ?? Response.error();
}

/** Named by their content, so the first copy is as good as any. */
async function openFile(event) {
  const { request } = event;
  const kept = await (await caches.open(FILES)).match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) event.waitUntil(keep(FILES, request, answer.clone(), MOST_FILES));
  return answer;
}

async function keptFile(request) {
  return (await (await caches.open(FILES)).match(request)) ?? Response.error();
}

/** On the first visit the pages came before this worker did; the browser still has them. */
async function keepWhatIsOpen() {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const paths = new Set(open.map(({ url }) => new URL(url).pathname));
  await Promise.all(
    [...paths].map(async (path) => {
      await keepOffline(languageOf(path));
      // As nobody: a page of one's own may hold a message that is told only once.
      await keepPage(path, await fetch(path, { cache: 'force-cache', credentials: 'omit' }));
    }),
  ).catch(() => {});
}

/** Keeps a page that is the same for everybody, with all it is made of; forgets one that is gone. */
async function keepPage(pathname, answer) {
  if (answer.status === 404) return (await caches.open(PAGES)).delete(pathname);
  if (!isForEverybody(answer)) return;
  const at = new Date(answer.headers.get('date') ?? Date.now()).toISOString();
  const html = (await answer.text()).replace('<html', `<html data-kept-at="${at}"`);
  const title = /<title>([^<]*)/.exec(html)?.[1] ?? pathname;
  const headers = { ...headersOf(answer), 'x-title': encodeURIComponent(title) };
  await keep(PAGES, pathname, new Response(html, { headers }), MOST_PAGES);
  await keepOffline(languageOf(pathname));
  await keepFilesOf(html);
}

async function keepOffline(language) {
  const path = `/${language}/offline`;
  const files = await caches.open(FILES);
  if (await files.match(path)) return;
  const answer = await fetch(path);
  if (!answer.ok) return;
  const html = await answer.text();
  await files.put(path, new Response(html, { headers: headersOf(answer) }));
  await keepFilesOf(html);
}

async function keepFilesOf(html) {
  const files = await caches.open(FILES);
  for (const path of new Set(html.match(FILE))) {
    if (await files.match(path)) continue;
    const answer = await fetch(path);
    if (answer.ok) await keep(FILES, path, answer, MOST_FILES);
  }
}

/** The newest last; what is too much leaves at the front. */
async function keep(name, key, answer, most) {
  const cache = await caches.open(name);
  await cache.delete(key);
  await cache.put(key, answer);
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(old);
}

function isForEverybody(answer) {
  const says = (name) => answer.headers.get(name) ?? '';
  return (
    answer.status === 200 &&
    !answer.redirected &&
    says('content-type').startsWith('text/html') &&
    says('cache-control').includes('s-maxage') &&
    !/private|no-store/.test(says('cache-control'))
  );
}

function headersOf(answer) {
  const names = ['content-type', 'content-security-policy', 'referrer-policy'];
  return Object.fromEntries(names.map((name) => [name, answer.headers.get(name) ?? '']));
}

function languageOf(pathname) {
  const spoken = [pathname.split('/')[1], ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return spoken.find((language) => LANGUAGES.includes(language)) ?? LANGUAGES[0];
}

function isOutdated(name) {
  return name.startsWith('lightstick-') && name !== PAGES && name !== FILES;
}

function forget(name) {
  return caches.delete(name);
}

/** Sends what waits, in order. Rejects while the line or the server fails: the browser tries again. */
async function sendUnsent() {
  const waiting = await unsent('readonly', (store) => store.getAll());
  waiting.sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
  for (const { key, notBefore } of waiting) {
    await untilTime(notBefore);
    // Its author may have taken it back meanwhile, or an open page have sent it.
    const item = await unsent('readonly', (store) => store.get(key));
    if (item && !item.problem) await send(item);
  }
}

/** Rejects where that is too long to stay awake for: the browser asks again later. */
async function untilTime(notBefore = 0) {
  const left = notBefore - Date.now();
  if (left > MOST_WAIT_MS) throw new Error('Not yet.');
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
}

/** The page may send the same at the same time: the key stores it once. */
async function send(item) {
  const { slug, key, text, parentId, by } = item;
  const answer = await fetch(`/api/posts/${slug}/comments`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ text, parentId, clientKey: key, by }),
  });
  if (answer.status >= 500 || answer.status === 429) throw new Error('Not now.');
  const { error } = await answer.json();
  await unsent('readwrite', (store) =>
    error ? store.put({ ...item, problem: error }) : store.delete(key),
  );
}

/** The same store as features/comments/components/unsent-store.ts. */
function unsent(mode, work) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lightstick', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('unsent', { keyPath: 'key' });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const asked = work(database.transaction('unsent', mode).objectStore('unsent'));
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
      asked.transaction.oncomplete = () => database.close();
    };
  });
}
