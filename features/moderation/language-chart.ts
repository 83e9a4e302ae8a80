import { format } from '@/lib/i18n/format';
import { numberIn } from '@/lib/i18n/numbers';
import type { Words } from './charts';
import type { Chart } from './components/number-chart';
import type { Figures, Numbers } from './queries/numbers';

/** Bars of languages that a phone has room for; the table has all. */
const LANGUAGES_DRAWN = 10;

/** What came in each language, the most first; the table says what became of it too. */
export function languageChart({ languages }: Numbers, { locale, messages, range }: Words): Chart {
  const number = numberIn(locale);
  const minutes = numberIn(locale, 1);
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const nameOf = (language: string) =>
    language === 'und' ? messages.unknownLanguage : (names.of(language) ?? language);
  const drawn = languages.slice(0, LANGUAGES_DRAWN);
  const [first] = drawn;
  const about = { name: messages.languages, period: messages[range] };
  const counts = ['arrivals', 'holds', 'reports', 'decisions'] as const;
  const cellsOf = (row: Figures) => [
    ...counts.map((name) => number(row[name])),
    ...[row.median, row.most].map((each) => (each === null ? null : minutes(each))),
  ];
  return {
    title: messages.languages,
    gist: first
      ? format(messages.gistLanguages, {
          ...about,
          language: nameOf(first.language),
          most: number(first.arrivals),
        })
      : format(messages.gistNone, about),
    bars: drawn.map(({ arrivals }) => ({ value: arrivals })),
    wide: true,
    ticks: drawn.map(({ language }) => (language === 'und' ? '?' : language)),
    table: {
      corner: messages.language,
      columns: ([...counts, 'median', 'longest'] as const).map((key) => ({
        key,
        name: messages[key],
      })),
      rows: languages.map((row) => ({
        key: row.language,
        name: nameOf(row.language),
        cells: cellsOf(row),
      })),
    },
  };
}
