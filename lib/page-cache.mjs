// Loaded by Next itself, outside its bundles, hence JavaScript.
import { createHash } from 'node:crypto';
import fileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import { expireWith, renderBegins, renderEnds } from './page-renders.mjs';

// Node hands over the whole CommonJS module where a bundler hands over its default.
const FileSystemCache =
  /** @type {{ default?: typeof fileSystemCache }} */ (fileSystemCache).default ?? fileSystemCache;
const PAGES = new Set(['APP_PAGE', 'APP_ROUTE', 'PAGES']);

/**
 * Next's own cache of pages, except for two things. A page is as old as the moment its render began,
 * not ended: one that was being made while a comment was hidden would otherwise count as newer than
 * the hiding, and bring the comment back. And a page has its entity tag from here on, a weak one (RFC
 * 9110, 8.8.1) because its document and its data share it; Next's own, where it makes one, goes before.
 */
export default class PageCache extends FileSystemCache {
  /** @param {ConstructorParameters<typeof FileSystemCache>[0]} options */
  constructor(options) {
    super(options);
    expireWith((tags) => this.revalidateTag([...tags], { expire: 0 }));
  }

  /**
   * @override
   * @type {import('next/dist/server/lib/incremental-cache').CacheHandler['get']}
   */
  async get(key, ctx) {
    const found = await super.get(key, ctx);
    if (PAGES.has(ctx.kind) && needsRender(found)) renderBegins(key);
    return found;
  }

  /**
   * @override
   * @type {import('next/dist/server/lib/incremental-cache').CacheHandler['set']}
   */
  async set(key, data, ctx) {
    if (data?.kind === 'APP_PAGE') tag(data);
    await super.set(key, data, ctx);
    const since = renderEnds(key);
    const entry = entryOf(key);
    if (since !== undefined && entry) entry.lastModified = Math.min(entry.lastModified, since);
  }
}

/**
 * Gives a page its entity tag, in place: the answer that the page was rendered for has these headers
 * as well.
 *
 * @param {import('next/dist/server/response-cache/types').IncrementalCachedAppPageValue} page
 */
function tag(page) {
  const digest = createHash('sha256').update(page.html).digest('base64url');
  page.headers = Object.assign(page.headers ?? {}, { etag: `W/"${digest}"` });
}

/** What it keeps in memory is private in its types only. @param {string} key */
function entryOf(key) {
  const { memoryCache } =
    /** @type {{ memoryCache?: { get(key: string): { lastModified: number } | undefined } }} */ (
      /** @type {unknown} */ (FileSystemCache)
    );
  return memoryCache?.get(key);
}

/** @param {Awaited<ReturnType<InstanceType<typeof FileSystemCache>['get']>>} found */
function needsRender(found) {
  if (!found?.value) return true;
  const { revalidate } = found.cacheControl ?? {};
  return typeof revalidate === 'number' && found.lastModified + revalidate * 1000 <= Date.now();
}
