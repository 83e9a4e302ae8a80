import { Panel } from '@/components/ui/panel';
import { FEWEST_TOLD, type Month } from '@/features/transparency/month';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Catalogue } from '@/messages/catalogue';
import { monthName } from './month-name';
import { MonthTables } from './month-tables';

type Props = {
  months: Month[];
  locale: Locale;
  messages: Pick<Catalogue, 'moderation' | 'transparency'>;
};

/** Each month in full, shut but for the newest: a phone has no room for all of them. */
export function Months({ months, locale, messages }: Props) {
  const { transparency: words } = messages;
  return (
    <Panel title={words.byMonth} className="min-w-0">
      <p className="text-sm text-muted">{format(words.guard, { count: FEWEST_TOLD })}</p>
      {months.map((month, nth) => (
        <details
          key={month.start.toISOString()}
          open={nth === 0}
          className="border-b border-line py-2 last:border-0"
        >
          <summary className="min-h-touch content-center font-semibold text-rose underline underline-offset-4">
            {monthName(month.start, locale)}
          </summary>
          <MonthTables month={month} locale={locale} messages={messages} />
        </details>
      ))}
    </Panel>
  );
}
