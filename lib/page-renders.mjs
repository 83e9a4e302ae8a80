// Next loads its cache of pages outside its bundles and our code inside them, hence JavaScript, and
// one thing for both.

/**
 * @typedef {{ since: number, ended: Promise<void>, end: () => void }} Render
 * @typedef {{ underway: Map<string, Render>, expire: ((tags: readonly string[]) => Promise<void>) | null }} Renders
 */

const MOST_UNDERWAY = 10_000;
// A render that failed is never reported as ended; none that did not fail takes this long.
const PATIENCE_MS = 3000;

const shared = /** @type {typeof globalThis & { lightstickRenders?: Renders }} */ (globalThis);
shared.lightstickRenders ??= { underway: new Map(), expire: null };
const renders = shared.lightstickRenders;

/** How the cache of pages expires tags at once, for `takeDown`. @param {Renders['expire']} expire */
export function expireWith(expire) {
  renders.expire = expire;
}

/** To be called when a page is about to be made, unless it is being made already. @param {string} key */
export function renderBegins(key) {
  if (renders.underway.has(key)) return;
  const { promise, resolve } = Promise.withResolvers();
  // One less, so that what happens in this very millisecond is later.
  const since = Date.now() - 1;
  renders.underway.set(key, { since, ended: promise, end: () => resolve(undefined) });
  const [oldest] = renders.underway.keys();
  if (renders.underway.size > MOST_UNDERWAY && oldest !== undefined) renderEnds(oldest);
}

/**
 * To be called when a page is kept. Returns when its render began, in milliseconds since 1970, where
 * that is known.
 *
 * @param {string} key
 */
export function renderEnds(key) {
  const render = renders.underway.get(key);
  renders.underway.delete(key);
  render?.end();
  return render?.since;
}

/**
 * Expires all that is kept under `tags`, at once and not at the end of the request, and resolves when
 * no page is being made any more that was begun before. Next hands a page that is being made, and the
 * old one meanwhile, to everyone who asks until it is done: without this wait, who is told that
 * something was taken down could still be shown it.
 *
 * @param {readonly string[]} tags
 */
export async function takeDown(tags) {
  await renders.expire?.(tags);
  const earliest = Date.now() - PATIENCE_MS;
  const underway = [...renders.underway.values()].filter(({ since }) => since > earliest);
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([Promise.all(underway.map(({ ended }) => ended)), late]);
  clearTimeout(timer);
}
