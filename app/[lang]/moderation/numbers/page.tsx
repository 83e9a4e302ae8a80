import type { Metadata } from 'next';
import { findModerator } from '@/features/moderation/access';
import { numbersHref } from '@/features/moderation/addresses';
import { chartsOf } from '@/features/moderation/charts';
import { DeskFrame } from '@/features/moderation/components/desk-frame';
import { DeskNow } from '@/features/moderation/components/desk-now';
import { DeskTab, DeskTabs } from '@/features/moderation/components/desk-tabs';
import { ModeratorsOnly } from '@/features/moderation/components/moderators-only';
import { NumberChart } from '@/features/moderation/components/number-chart';
import { isRange, ranges } from '@/features/moderation/period';
import { findOnDuty } from '@/features/moderation/queries/duty';
import { findNumbersOf } from '@/features/moderation/queries/numbers';
import { findWaiting } from '@/features/moderation/queries/waiting';
import { currentLocale } from '@/lib/i18n/current';
import { messagesIn } from '@/messages/messages';

// Without a script a streamed hole stays hidden, so the page waits until it is whole.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { numbers } = messagesIn(await currentLocale());
  return { title: numbers.title, robots: { index: false } };
}

export default async function NumbersPage({
  searchParams,
}: PageProps<'/[lang]/moderation/numbers'>) {
  const { period } = await searchParams;
  const locale = await currentLocale();
  const messages = messagesIn(locale);
  const range = isRange(period) ? period : 'day';
  const moderator = await findModerator();
  if (!moderator)
    return <ModeratorsOnly next={numbersHref(locale, range)} locale={locale} messages={messages} />;

  const now = new Date();
  const [numbers, waiting, onDuty] = await Promise.all([
    findNumbersOf(range),
    findWaiting(),
    findOnDuty(),
  ]);
  const words = messages.numbers;
  return (
    <DeskFrame
      viewerId={moderator.id}
      current="numbers"
      title={words.title}
      intro={words.intro}
      locale={locale}
      messages={messages.moderation}
    >
      <DeskNow waiting={waiting} onDuty={onDuty} now={now} locale={locale} messages={words} />
      <DeskTabs label={words.period}>
        {ranges.map((each) => (
          <DeskTab key={each} href={numbersHref(locale, each)} active={each === range}>
            {words[each]}
          </DeskTab>
        ))}
      </DeskTabs>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {chartsOf(numbers, { locale, messages: words, range }).map((chart) => (
          <NumberChart key={chart.title} chart={chart} locale={locale} messages={words} />
        ))}
      </div>
    </DeskFrame>
  );
}
