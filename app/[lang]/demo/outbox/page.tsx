import type { Metadata } from 'next';
import { connection } from 'next/server';
import { Missing } from '@/components/layout/missing';
import { NarrowPage } from '@/components/layout/narrow-page';
import { OutboxList } from '@/features/session/components/outbox-list';
import { listOutbox } from '@/features/session/queries';
import { env } from '@/lib/env';
import { currentLocale } from '@/lib/i18n/current';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { signIn } = messagesIn(await currentLocale());
  return { title: signIn.outboxTitle, robots: { index: false } };
}

/** In the demo, and only there, everybody may read what it would have mailed. */
export default async function OutboxPage() {
  const locale = await currentLocale();
  const { signIn, site } = messagesIn(locale);
  // Decided before anything of a request is read, so that outside the demo the status is 404.
  if (!env().LIGHTSTICK_DEMO) return <Missing locale={locale} messages={site} />;
  await connection();
  return (
    <NarrowPage title={signIn.outboxTitle} intro={signIn.outboxText}>
      <OutboxList mails={await listOutbox()} locale={locale} messages={signIn} />
    </NarrowPage>
  );
}
