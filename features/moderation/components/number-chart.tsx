import { ChevronDown } from 'lucide-react';
import { type Bar, BarChart } from '@/components/ui/bar-chart';
import { type Column, FigureTable, type Row } from '@/components/ui/figure-table';
import { Panel } from '@/components/ui/panel';
import { classNames } from '@/lib/class-names';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { numberIn } from '@/lib/i18n/numbers';
import type { Catalogue } from '@/messages/catalogue';

export type Chart = {
  title: string;
  /** In a sentence, for who does not see the chart. */
  gist: string;
  /** The figure beside the title. */
  total?: string;
  bars: Bar[];
  /** Under the bars: one for each, or some at equal distances. */
  ticks: string[];
  unit?: (count: string) => string;
  /** Whether it takes a row of its own, where there is room for two. */
  wide?: boolean;
  /** What the marks mean, where there are several. */
  legend?: string;
  table: { corner: string; columns: Column[]; rows: Row[] };
};

type Props = { chart: Chart; locale: Locale; messages: Catalogue['numbers'] };

/** A chart with its gist for who cannot see it, and all of its figures in a table beneath. */
export function NumberChart({ chart, locale, messages }: Props) {
  const { title, gist, total, bars, ticks, unit, wide, legend, table } = chart;
  const top = Math.max(...bars.map(({ value, upTo }) => Math.max(value, upTo ?? 0)));
  const most = numberIn(locale, 1)(top);
  return (
    <Panel
      title={total ? `${title}: ${total}` : title}
      className={classNames('min-w-0', wide && 'sm:col-span-2')}
    >
      <div className="text-rose">
        <p aria-hidden="true" className="mb-1 text-xs text-muted tabular-nums">
          {format(messages.highest, { most: unit ? unit(most) : most })}
        </p>
        <BarChart label={gist} bars={bars} top={top} />
        <p
          aria-hidden="true"
          className={classNames(
            'mt-1 text-xs text-muted tabular-nums',
            // One for each bar stands under its bar.
            ticks.length === bars.length
              ? 'grid grid-flow-col auto-cols-fr text-center'
              : 'flex justify-between gap-1',
          )}
        >
          {ticks.map((tick) => (
            <span key={tick}>{tick}</span>
          ))}
        </p>
      </div>
      {legend ? <p className="mt-2 text-sm text-muted">{legend}</p> : null}
      <details className="group mt-2">
        <summary className="inline-flex min-h-touch list-none items-center gap-1 text-sm font-semibold text-rose underline underline-offset-4">
          {messages.asTable}
          <ChevronDown aria-hidden="true" className="size-4 group-open:rotate-180" />
        </summary>
        <FigureTable caption={title} none={messages.noFigure} {...table} />
      </details>
    </Panel>
  );
}
