import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { numberIn } from '@/lib/i18n/numbers';
import type { Catalogue } from '@/messages/catalogue';
import type { Chart } from './components/number-chart';
import { languageChart } from './language-chart';
import type { Range } from './period';
import type { Counts, Numbers } from './queries/numbers';

export type Words = { locale: Locale; messages: Catalogue['numbers']; range: Range };

/** What is shown of a period: four charts of how many, one of how long, and one by language. */
export function chartsOf(numbers: Numbers, words: Words): Chart[] {
  return [
    countChart('arrivals', numbers, words),
    countChart('holds', numbers, words),
    countChart('reports', numbers, words),
    countChart('decisions', numbers, words),
    timeChart(numbers, words),
    languageChart(numbers, words),
  ];
}

function countChart(
  name: keyof Counts | 'decisions',
  { steps, total }: Numbers,
  { locale, messages, range }: Words,
): Chart {
  const number = numberIn(locale);
  const nameOf = stepNames(locale, range);
  const title = messages[name];
  const highest = steps.reduce((a, b) => (b[name] > a[name] ? b : a));
  const about = { name: title, period: messages[range] };
  return {
    title,
    total: number(total[name]),
    gist:
      total[name] === 0
        ? format(messages.gistNone, about)
        : format(messages.gist, {
            ...about,
            total: number(total[name]),
            most: number(highest[name]),
            when: nameOf(highest.at),
          }),
    bars: steps.map((step) => ({ value: step[name] })),
    ticks: ticksOf(steps, nameOf),
    table: {
      corner: range === 'day' ? messages.hour : messages.date,
      columns: [{ key: 'count', name: messages.count }],
      rows: steps.toReversed().map((step) => ({
        key: step.at.toISOString(),
        name: nameOf(step.at),
        cells: [number(step[name])],
      })),
    },
  };
}

function timeChart({ steps, total }: Numbers, { locale, messages, range }: Words): Chart {
  const minutes = numberIn(locale, 1);
  const nameOf = stepNames(locale, range);
  const title = messages.times;
  const about = { name: title, period: messages[range] };
  return {
    title,
    gist:
      total.median === null || total.most === null
        ? format(messages.gistNone, about)
        : format(messages.gistTimes, {
            ...about,
            median: minutes(total.median),
            longest: minutes(total.most),
          }),
    bars: steps.map(({ median, most }) => ({ value: median ?? 0, upTo: most })),
    ticks: ticksOf(steps, nameOf),
    unit: (count) => format(messages.minutes, { minutes: count }),
    wide: true,
    legend: messages.timesKey,
    table: {
      corner: range === 'day' ? messages.hour : messages.date,
      columns: [
        { key: 'median', name: messages.median },
        { key: 'longest', name: messages.longest },
      ],
      rows: steps.toReversed().map(({ at, median, most }) => ({
        key: at.toISOString(),
        name: nameOf(at),
        cells: [median, most].map((each) => (each === null ? null : minutes(each))),
      })),
    },
  };
}

/** A step by the hour or the day that it begins with, in UTC. */
function stepNames(locale: Locale, range: Range): (at: Date) => string {
  const named = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    ...(range === 'day'
      ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
      : { month: 'short', day: 'numeric' }),
  });
  return (at) => named.format(at);
}

/** The first, the last and one half-way between. */
function ticksOf(steps: { at: Date }[], nameOf: (at: Date) => string): string[] {
  return [steps[0], steps[Math.floor(steps.length / 2)], steps.at(-1)].flatMap((step) =>
    step ? [nameOf(step.at)] : [],
  );
}
