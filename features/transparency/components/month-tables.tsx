import { FigureTable } from '@/components/ui/figure-table';
import { hideReasons, reportReasons } from '@/features/moderation/reasons';
import { sanctionKinds } from '@/features/sanctions/terms';
import { FEWEST_TOLD, type Guarded, type Month, reportFates } from '@/features/transparency/month';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { numberIn } from '@/lib/i18n/numbers';
import type { Catalogue } from '@/messages/catalogue';

type Props = {
  month: Month;
  locale: Locale;
  messages: Pick<Catalogue, 'moderation' | 'transparency'>;
};

/** All that is told of one month. */
export function MonthTables({ month, locale, messages }: Props) {
  const { moderation, transparency: words } = messages;
  const number = numberIn(locale);
  const told = (count: Guarded) =>
    count === null ? format(words.fewer, { count: FEWEST_TOLD }) : number(count);
  const { sanctions, appeals } = month;
  const measures: [name: string, count: Guarded][] = [
    ...sanctionKinds.map((kind): [string, Guarded] => [words[kind], sanctions[kind]]),
    [words.lifted, month.lifted],
    [words.appealsFiled, appeals.filed],
    [words.appealsUpheld, appeals.upheld],
    [words.appealsLifted, appeals.lifted],
  ];
  const shared = { showCaption: true, none: words.none };
  return (
    <div className="grid gap-8 pt-4">
      <FigureTable
        {...shared}
        caption={words.why}
        corner={words.reason}
        columns={[{ key: 'number', name: words.number }]}
        rows={hideReasons.map((reason) => ({
          key: reason,
          name: moderation.reasons[reason],
          cells: [number(month.hidden[reason])],
        }))}
      />
      <FigureTable
        {...shared}
        caption={words.reportsByReason}
        corner={words.reason}
        columns={reportFates.map((fate) => ({ key: fate, name: words[fate] }))}
        rows={reportReasons.map((reason) => ({
          key: reason,
          name: moderation.reasons[reason],
          cells: reportFates.map((fate) => number(month.reports[reason][fate])),
        }))}
      />
      <FigureTable
        {...shared}
        caption={words.measures}
        corner={words.measure}
        columns={[{ key: 'number', name: words.number }]}
        rows={measures.map(([name, count]) => ({ key: name, name, cells: [told(count)] }))}
      />
    </div>
  );
}
