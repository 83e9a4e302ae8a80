import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { readDb } from '@/db/client';
import type { ReportReason } from '@/features/moderation/reasons';
import type { ReportFate } from '@/features/transparency/month';

/** Rows of one month each; `month` counts from 1, as `monthStarts` lists them. */
type Counted<T = object> = T & { month: number; count: number };

/** Comments, whatever has become of them. */
export function countWritten(starts: Date[]) {
  return query<Counted>(sql`
    select ${monthOf(sql`created_at`, starts)} as month, count(*)::int as count
    from comment where ${within(sql`created_at`, starts)} group by 1`);
}

/** Acts as the log has them, which nobody rewrites and no leaving member takes along. */
export function countActs(starts: Date[]) {
  return query<Counted<{ action: string; automatic: boolean; reason: string | null }>>(sql`
    select ${monthOf(sql`created_at`, starts)} as month, action, actor_id is null as automatic,
      case action when 'hide-comment' then reason end as reason, count(*)::int as count
    from moderation_entry
    where action in ('hold-comment', 'refuse-comment', 'hide-comment', 'restore-comment',
      'warn-member', 'mute-member', 'hold-member', 'ban-member', 'lift-sanction') and ${within(sql`created_at`, starts)}
    group by 1, 2, 3, 4`);
}

/** Reports by the month they came in; one without an outcome of its own has that of its decision. */
export function countReports(starts: Date[]) {
  return query<Counted<{ reason: ReportReason; fate: ReportFate }>>(sql`
    select ${monthOf(sql`report.created_at`, starts)} as month, report.reason,
      case when report.closed_at is null then 'open' else coalesce(report.outcome::text,
        case entry.action when 'dismiss-reports' then 'dismissed' else 'upheld' end) end as fate,
      count(*)::int as count
    from report left join moderation_entry entry on entry.id = report.closing_entry_id
    where ${within(sql`report.created_at`, starts)} group by 1, 2, 3`);
}

/** Appeals by the month they were filed in, and outcomes by the month they were decided in. */
export function countAppeals(starts: Date[]) {
  return query<Counted<{ event: 'filed' | 'upheld' | 'lifted' }>>(sql`
    select ${monthOf(sql`happened_at`, starts)} as month, event, count(*)::int as count
    from (
      select created_at as happened_at, 'filed' as event from appeal
      union all select decided_at, outcome::text from appeal where decided_at is not null
    ) events
    where ${within(sql`happened_at`, starts)} group by 1, 2`);
}

/** Minutes from the opening of a case to its decision. What its author took away is no decision. */
export function measureDecisions(starts: Date[]) {
  return query<Counted<{ took: [number, number] }>>(sql`
    select ${monthOf(sql`closed_at`, starts)} as month, count(*)::int as count,
      percentile_cont(array[0.5, 0.95]) within group (
        order by (extract(epoch from closed_at - opened_at) / 60)::float8) as took
    from moderation_case
    where outcome <> 'gone' and ${within(sql`closed_at`, starts)} group by 1`);
}

async function query<Row extends Record<string, unknown>>(statement: SQL) {
  const { rows } = await readDb().execute<Row>(statement);
  return rows;
}

function monthOf(moment: SQL, starts: Date[]): SQL {
  const bounds = starts.map((start) => start.toISOString());
  return sql`width_bucket(${moment}, ${sql.param(bounds)}::timestamptz[])`;
}

function within(moment: SQL, starts: Date[]): SQL {
  const [first, last] = [starts.at(0), starts.at(-1)];
  return sql`${moment} >= ${first?.toISOString()}::timestamptz
    and ${moment} < ${last?.toISOString()}::timestamptz`;
}
