import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { cacheLife } from 'next/cache';
import { readDb } from '@/db/client';
import { type Period, periodOf, type Range, stepsOf } from '@/features/moderation/period';
import { firstIdAt } from '@/lib/made-uuid';

export type Counts = { arrivals: number; holds: number; reports: number };
/** Decisions, and minutes from the opening of a case to its decision: half, and 95 of 100, took less. */
export type Times = { decisions: number; median: number | null; most: number | null };
export type Figures = Counts & Times;
export type Numbers = {
  steps: (Figures & { at: Date })[];
  /** The most written first. */
  languages: (Figures & { language: string })[];
  total: Figures;
};

/** For whoever looks at the desk again and again. */
const numbersLife = { stale: 60, revalidate: 60, expire: 300 };

type CountRow = { step: number; language: string; count: number };
type TimeRow = Times & { step: number | null; language: string | null };

/** The numbers of the period that ends now, counted once a minute at most. */
export async function findNumbersOf(range: Range): Promise<Numbers> {
  'use cache';
  cacheLife(numbersLife);
  return findNumbers(periodOf(range, new Date()));
}

/**
 * What came and what was decided in a period, step by step, by language and in all. What its author
 * took away before a decision is no decision. Four queries.
 */
export async function findNumbers(period: Period): Promise<Numbers> {
  const [arrivals, holds, reports, times] = await Promise.all([
    count(period, sql`comment item`, sql`item.language`),
    count(
      period,
      sql`moderation_entry item join comment on comment.id = item.comment_id
        and item.action = 'hold-comment' and item.actor_id is null`,
      sql`comment.language`,
    ),
    count(
      period,
      sql`report item join comment on comment.id = item.comment_id`,
      sql`comment.language`,
    ),
    measure(period),
  ]);
  const figuresOf = (isOne: (row: { step: number | null; language: string | null }) => boolean) => {
    const sum = (rows: CountRow[]) =>
      rows.filter(isOne).reduce((total, { count }) => total + count, 0);
    return { arrivals: sum(arrivals), holds: sum(holds), reports: sum(reports) };
  };
  const all = [...arrivals, ...holds, ...reports, ...times].map(({ language }) => language);
  const languages = [...new Set(all.filter((language) => language !== null))].map((language) => ({
    language,
    ...figuresOf((row) => row.language === language),
    ...timesOf(times.find((row) => row.language === language)),
  }));
  return {
    steps: stepsOf(period).map((at, step) => ({
      at,
      ...figuresOf((row) => row.step === step),
      ...timesOf(times.find((row) => row.step === step)),
    })),
    languages: languages.sort(
      (a, b) => b.arrivals - a.arrivals || a.language.localeCompare(b.language),
    ),
    total: {
      ...figuresOf(() => true),
      ...timesOf(times.find((row) => row.step === null && row.language === null)),
    },
  };
}

/** Which step a moment is in. An id is made just before or after the time beside it. */
function stepOf(moment: SQL, { start, step, count }: Period): SQL {
  return sql`least(greatest(floor(
    extract(epoch from ${moment} - ${start.toISOString()}::timestamptz) * 1000 / ${step}::float8
  )::int, 0), ${count - 1}::int)`;
}

/** By id, which begins with the time it was made: a range of the primary key, however long the table. */
async function count(period: Period, from: SQL, language: SQL): Promise<CountRow[]> {
  const { start, end } = boundsOf(period);
  const { rows } = await readDb().execute<CountRow>(sql`
    select ${stepOf(sql`item.created_at`, period)} as step, ${language} as language,
      count(*)::int as count
    from ${from}
    where item.id >= ${firstIdAt(start)} and item.id < ${firstIdAt(end)}
    group by 1, 2`);
  return rows;
}

async function measure(period: Period): Promise<TimeRow[]> {
  const { start, end } = boundsOf(period);
  const { rows } = await readDb().execute<TimeRow & { took: [number, number] | null }>(sql`
    select step, language, count(*)::int as decisions,
      percentile_cont(array[0.5, 0.95]) within group (order by minutes) as took
    from (
      select ${stepOf(sql`closed_at`, period)} as step, language,
        (extract(epoch from closed_at - opened_at) / 60)::float8 as minutes
      from moderation_case
      where closed_at >= ${start.toISOString()}::timestamptz
        and closed_at < ${end.toISOString()}::timestamptz and outcome <> 'gone'
    ) decided
    group by grouping sets ((step), (language), ())`);
  return rows.map(({ took, ...row }) => ({
    ...row,
    median: rounded(took?.[0]),
    most: rounded(took?.[1]),
  }));
}

function boundsOf({ start, step, count }: Period) {
  return { start, end: new Date(start.getTime() + step * count) };
}

/** To hundredths, which is more than anybody reads. */
function rounded(minutes: number | undefined): number | null {
  return minutes === undefined ? null : Math.round(minutes * 100) / 100;
}

function timesOf(row: TimeRow | undefined): Times {
  return { decisions: row?.decisions ?? 0, median: row?.median ?? null, most: row?.most ?? null };
}
