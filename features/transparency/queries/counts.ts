import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { readDb } from '@/db/client';
import type { ReportReason } from '@/features/moderation/reasons';
import type { ReportFate } from '@/features/transparency/month';
import { firstIdAt } from '@/lib/made-uuid';

/** Rows of one month each; `month` counts from 1, as `monthStarts` lists them. */
type Counted<T = object> = T & { month: number; count: number };

/** Comments, whatever has become of them. */
export function countWritten(starts: Date[]) {
  return query<Counted>(sql`
    select ${monthOf(sql`created_at`, starts)} as month, count(*)::int as count
    from comment where ${madeWithin(sql`id`, starts)} group by 1`);
}

/** Acts as the log has them, which nobody rewrites and no leaving member takes along. */
export function countActs(starts: Date[]) {
  return query<Counted<{ action: string; automatic: boolean; reason: string | null }>>(sql`
    select ${monthOf(sql`created_at`, starts)} as month, action, actor_id is null as automatic,
      case action when 'hide-comment' then reason end as reason, count(*)::int as count
    from moderation_entry
    where action in ('hold-comment', 'refuse-comment', 'hide-comment', 'restore-comment',
      'warn-member', 'mute-member', 'hold-member', 'ban-member', 'lift-sanction')
      and ${madeWithin(sql`id`, starts)}
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
    where ${madeWithin(sql`report.id`, starts)} group by 1, 2, 3`);
}

/**
 * Appeals by the month they were filed in, and outcomes by the month they were decided in, as the log
 * has them: whoever leaves takes their sanctions and appeals along. Lifting answers an appeal that
 * nobody had answered.
 */
export function countAppeals(starts: Date[]) {
  return query<Counted<{ event: 'filed' | 'upheld' | 'lifted' }>>(sql`
    with appealed as (
      select details ->> 'sanctionId' as sanction, bool_or(action = 'uphold-sanction') as upheld
      from moderation_entry where action in ('file-appeal', 'uphold-sanction') group by 1
    )
    select ${monthOf(sql`created_at`, starts)} as month,
      case action when 'file-appeal' then 'filed' when 'uphold-sanction' then 'upheld'
        when 'answer-appeal' then details ->> 'outcome' else 'lifted' end as event,
      count(*)::int as count
    from moderation_entry
    where action in ('file-appeal', 'uphold-sanction', 'lift-sanction', 'answer-appeal')
      and (action <> 'lift-sanction' or details ->> 'sanctionId' in (
        select sanction from appealed where not upheld))
      and ${madeWithin(sql`id`, starts)}
    group by 1, 2`);
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

/**
 * By id, which begins with the time it was made, and is indexed. Nothing is lost by the milliseconds
 * between the two: what `monthOf` then puts before the first month is in none.
 */
function madeWithin(id: SQL, starts: Date[]): SQL {
  const [first = new Date(0), last = first] = [starts.at(0), starts.at(-1)];
  return sql`${id} >= ${firstIdAt(first)} and ${id} < ${firstIdAt(last)}`;
}

function within(moment: SQL, starts: Date[]): SQL {
  const [first, last] = [starts.at(0), starts.at(-1)];
  return sql`${moment} >= ${first?.toISOString()}::timestamptz
    and ${moment} < ${last?.toISOString()}::timestamptz`;
}
