import type { Metadata } from 'next';
import { NothingHere } from '@/features/moderation/components/nothing-here';
import { Months } from '@/features/transparency/components/months';
import { YearTables } from '@/features/transparency/components/year-tables';
import { findTransparency } from '@/features/transparency/queries';
import { currentLocale, findLocale } from '@/lib/i18n/current';
import { formatDate } from '@/lib/i18n/dates';
import { format } from '@/lib/i18n/format';
import { pageMetadata } from '@/lib/page-metadata';
import { messagesIn } from '@/messages/messages';

export const ensureStatic = 'navigation';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { site, posts, transparency } = messagesIn(locale);
  return pageMetadata({
    locale,
    path: '/transparency',
    title: transparency.title,
    description: transparency.description,
    siteName: site.name,
    feedTitle: posts.feed,
    card: { path: `/${locale}/opengraph-image`, alt: site.tagline },
  });
}

export default async function TransparencyPage() {
  const locale = await findLocale();
  if (!locale) return null;
  const messages = messagesIn(locale);
  const { transparency } = messages;
  const { countedAt, months } = await findTransparency();
  const time = formatDate(countedAt, locale, { time: true });
  return (
    <div className="grid gap-5 pt-6 sm:pt-10">
      <header className="grid gap-2">
        <h1 className="headline text-3xl">{transparency.title}</h1>
        <p>{transparency.intro}</p>
        <p className="text-sm text-muted">{format(transparency.counted, { time })}</p>
      </header>
      {months.length > 0 ? (
        <>
          <YearTables months={months} locale={locale} messages={transparency} />
          <Months months={months} locale={locale} messages={messages} />
        </>
      ) : (
        <NothingHere title={transparency.empty} text={transparency.emptyText} />
      )}
    </div>
  );
}
