'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';

const EVERY_MS = 5000;

type Kept = { path: string; title: string };

/**
 * Trying again, by itself once the line is back, and the pages that can be read without one, the
 * last opened first.
 */
export function KeptPages({ title, tryAgain }: { title: string; tryAgain: string }) {
  const [pages, setPages] = useState<Kept[]>([]);
  useEffect(() => {
    listKept().then(setPages, () => {});
    window.addEventListener('online', reloadIfThere);
    // A phone may say that it is online before anything answers, or never say it.
    const timer = setInterval(reloadIfThere, EVERY_MS);
    return () => {
      window.removeEventListener('online', reloadIfThere);
      clearInterval(timer);
    };
  }, []);
  return (
    <>
      <Button onClick={() => location.reload()} className="mt-6">
        {tryAgain}
      </Button>
      {pages.length > 0 ? (
        <section aria-labelledby="kept-pages" className="mt-10 text-start">
          <h2 id="kept-pages" className="font-display text-lg font-bold">
            {title}
          </h2>
          <ul className="mt-2 divide-y divide-line">
            {pages.map((page) => (
              <li key={page.path}>
                <a
                  href={page.path}
                  className="flex min-h-touch items-center py-2 text-rose underline"
                >
                  {page.title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

async function reloadIfThere() {
  const isItself = location.pathname.endsWith('/offline');
  if (isItself || !navigator.onLine || document.visibilityState !== 'visible') return;
  // The worker leaves HEAD alone, so only the network can answer.
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(
    () => null,
  );
  if (answer) location.reload();
}

async function listKept(): Promise<Kept[]> {
  const names = await caches.keys();
  const name = names.find((each) => each.startsWith('lightstick-pages-'));
  if (!name) return [];
  const cache = await caches.open(name);
  const requests = await cache.keys();
  const pages = await Promise.all(
    requests.map(async (request) => ({
      path: new URL(request.url).pathname,
      title: plain((await cache.match(request))?.headers.get('x-title') ?? ''),
    })),
  );
  return pages.reverse();
}

/** As the page's HTML has it, with its entities. */
function plain(title: string): string {
  const html = `<title>${decodeURIComponent(title)}</title>`;
  return new DOMParser().parseFromString(html, 'text/html').title;
}
