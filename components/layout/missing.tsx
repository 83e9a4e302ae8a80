import { cacheLife } from 'next/cache';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { NotFoundView } from './not-found-view';

type Props = { locale: Locale; messages: Catalogue['site'] };

/**
 * Answers 404 with a designed page. A bare `notFound()` on a static page sends an empty body that
 * only a script fills; thrown inside Suspense, the fallback is in the HTML and the status still holds.
 */
export async function Missing(props: Props) {
  await forAnHour();
  return (
    <Suspense fallback={<NotFoundView {...props} />}>
      <Throw />
    </Suspense>
  );
}

/** A page that read nothing would be kept for a year by every cache on the way. */
async function forAnHour(): Promise<void> {
  'use cache';
  cacheLife('hours');
}

async function Throw(): Promise<never> {
  notFound();
}
