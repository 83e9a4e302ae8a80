import type { Metadata } from 'next';
import { cacheLife } from 'next/cache';
import { KeptPages } from '@/features/offline/components/kept-pages';
import { currentLocale } from '@/lib/i18n/current';
import { messagesIn } from '@/messages/messages';

export const ensureStatic = 'navigation';
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { site } = messagesIn(await currentLocale());
  return { title: site.offlineTitle, robots: { index: false } };
}

/** What the service worker shows in place of a page that it does not have. */
export default async function OfflinePage() {
  const { site } = messagesIn(await currentLocale());
  await forAnHour();
  return (
    <section className="mx-auto max-w-md py-16 text-center">
      <h1 className="font-display text-3xl font-extrabold text-balance">{site.offlineTitle}</h1>
      <p className="mt-3 text-muted">{site.offlineText}</p>
      <KeptPages title={site.keptPages} tryAgain={site.tryAgain} />
    </section>
  );
}

/** A page that read nothing would be kept for a year by every cache on the way. */
async function forAnHour(): Promise<void> {
  'use cache';
  cacheLife('hours');
}
