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
export function Missing(props: Props) {
  return (
    <Suspense fallback={<NotFoundView {...props} />}>
      <Throw />
    </Suspense>
  );
}

async function Throw(): Promise<never> {
  notFound();
}
