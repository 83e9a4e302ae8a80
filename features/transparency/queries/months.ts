import 'server-only';
import { type HideReason, hideReasons, reportReasons } from '@/features/moderation/reasons';
import { sanctionKinds } from '@/features/sanctions/terms';
import { guarded, type Month, reportFates, sum } from '@/features/transparency/month';
import { countActs, countAppeals, countReports, countWritten, measureDecisions } from './counts';

/**
 * The figures of the months that begin at `starts`, of which the last only ends the one before it;
 * the newest first, and none from before anybody wrote. Names nobody, and tells of sanctions and
 * appeals only where there were enough. Five queries.
 */
export async function countMonths(starts: Date[]): Promise<Month[]> {
  const [written, acts, reports, appeals, decisions] = await Promise.all([
    countWritten(starts),
    countActs(starts),
    countReports(starts),
    countAppeals(starts),
    measureDecisions(starts),
  ]);
  const months = starts.slice(0, -1).map((start, nth): Month => {
    const of = <Row extends { month: number }>(rows: Row[]) =>
      rows.filter(({ month }) => month === nth + 1);
    const done = (wanted: string) => total(of(acts).filter(({ action }) => action === wanted));
    const byItself = (wanted: string) =>
      total(of(acts).filter(({ action, automatic }) => automatic && action === wanted));
    const appealed = (wanted: string) =>
      guarded(total(of(appeals).filter(({ event }) => event === wanted)));
    const [decided] = of(decisions);
    return {
      start,
      written: total(of(written)),
      held: byItself('hold-comment'),
      refused: byItself('refuse-comment'),
      hidden: hiddenOf(of(acts)),
      restored: done('restore-comment'),
      reports: each(reportReasons, (reason) =>
        each(reportFates, (fate) =>
          total(of(reports).filter((row) => row.reason === reason && row.fate === fate)),
        ),
      ),
      decisions: decided?.count ?? 0,
      median: decided?.took[0] ?? null,
      most: decided?.took[1] ?? null,
      sanctions: each(sanctionKinds, (kind) => guarded(done(`${kind}-member`))),
      lifted: guarded(done('lift-sanction')),
      appeals: {
        filed: appealed('filed'),
        upheld: appealed('upheld'),
        lifted: appealed('lifted'),
      },
    };
  });
  const first = months.findIndex(isAlive);
  return first === -1 ? [] : months.slice(first).reverse();
}

/** The log keeps reasons as plain text: one without a name of its own is among the others. */
function hiddenOf(acts: { action: string; reason: string | null; count: number }[]) {
  const hidings = acts.filter(({ action }) => action === 'hide-comment');
  const known = (reason: string | null): HideReason =>
    hideReasons.find((each) => each === reason) ?? 'other';
  return each(hideReasons, (wanted) =>
    total(hidings.filter(({ reason }) => known(reason) === wanted)),
  );
}

function isAlive({ written, hidden, decisions }: Month): boolean {
  return written > 0 || decisions > 0 || sum(hidden) > 0;
}

function total(rows: { count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

function each<Name extends string, Value>(names: readonly Name[], find: (name: Name) => Value) {
  // The keys are the names, which `fromEntries` does not know.
  return Object.fromEntries(names.map((name) => [name, find(name)])) as Record<Name, Value>;
}
