import { FigureTable } from '@/components/ui/figure-table';
import { Panel } from '@/components/ui/panel';
import { type Month, sum } from '@/features/transparency/month';
import { formatMinutes } from '@/lib/i18n/durations';
import type { Locale } from '@/lib/i18n/locales';
import { numberIn } from '@/lib/i18n/numbers';
import type { Catalogue } from '@/messages/catalogue';
import { monthName } from './month-name';

type Props = { months: Month[]; locale: Locale; messages: Catalogue['transparency'] };

/** The months side by side: what was written and hidden, and what was reported and decided. */
export function YearTables({ months, locale, messages }: Props) {
  const number = numberIn(locale);
  const minutes = (count: number | null) => (count === null ? null : formatMinutes(count, locale));
  const shared = { corner: messages.month, none: messages.none };
  const rowsOf = (cellsOf: (month: Month) => (string | null)[]) =>
    months.map((month) => ({
      key: month.start.toISOString(),
      name: monthName(month.start, locale, 'short'),
      cells: cellsOf(month),
    }));
  const columnsOf = (names: readonly (keyof typeof messages)[]) =>
    names.map((key) => ({ key, name: messages[key] }));
  return (
    <>
      <Panel title={messages.congratulations} className="min-w-0">
        <p className="mb-3 text-sm text-muted">{messages.congratulationsNote}</p>
        <FigureTable
          {...shared}
          caption={messages.congratulations}
          columns={columnsOf(['written', 'held', 'refused', 'hidden', 'restored'])}
          rows={rowsOf(({ written, held, refused, hidden, restored }) =>
            [written, held, refused, sum(hidden), restored].map(number),
          )}
        />
      </Panel>
      <Panel title={messages.decisions} className="min-w-0">
        <p className="mb-3 text-sm text-muted">{messages.decisionsNote}</p>
        <FigureTable
          {...shared}
          caption={messages.decisions}
          columns={columnsOf(['reports', 'decided', 'median', 'longest'])}
          rows={rowsOf(({ reports, decisions, median, most }) => [
            number(Object.values(reports).reduce((all, fates) => all + sum(fates), 0)),
            number(decisions),
            minutes(median),
            minutes(most),
          ])}
        />
      </Panel>
    </>
  );
}
