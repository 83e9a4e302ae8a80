import type { Metadata } from 'next';
import { NarrowPage } from '@/components/layout/narrow-page';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { findBanById } from '@/features/session/queries';
import { currentLocale } from '@/lib/i18n/current';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import { parseUuid } from '@/lib/uuid';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { signIn } = messagesIn(await currentLocale());
  return { title: signIn.bannedTitle, robots: { index: false } };
}

/** For a banned member who has just proven who they are: the reason, and until when. */
export default async function BannedPage({ searchParams }: PageProps<'/[lang]/sign-in/banned'>) {
  const { ban: id } = await searchParams;
  const locale = await currentLocale();
  const { signIn, site } = messagesIn(locale);
  const banId = parseUuid(id);
  const ban = banId ? await findBanById(banId) : null;
  if (!ban)
    return (
      <NarrowPage title={signIn.title} intro={signIn.bannedOver}>
        <a href={`/${locale}/sign-in`} className={buttonClass('primary', 'justify-self-start')}>
          {signIn.title}
        </a>
      </NarrowPage>
    );
  const until = ban.endsAt && formatDate(ban.endsAt, locale, { time: true });
  return (
    <NarrowPage title={signIn.bannedTitle} intro={signIn.bannedReason}>
      <Notice tone="warning">
        <p dir="auto" className="whitespace-pre-line">
          {ban.reason}
        </p>
      </Notice>
      <p>{until ? format(signIn.bannedUntil, { date: until }) : signIn.bannedForever}</p>
      <a href={`/${locale}`} className={buttonClass('secondary', 'justify-self-start')}>
        {site.backHome}
      </a>
    </NarrowPage>
  );
}
