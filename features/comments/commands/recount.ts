import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import { announced } from '@/features/live/channel';
import { reactionKinds } from '@/features/reactions/kinds';
import { correctFold, type FoldDifference, findFoldDifferences } from './recount-folds';

type Counts = Record<string, number>;
/** A tally that differs from the rows it counts; `stored` is null where there was none. */
type TallyDifference = {
  subject: 'post' | 'comment';
  id: string;
  stored: Counts | null;
  counted: Counts;
};
export type Difference = TallyDifference | FoldDifference;

/** Every tally that differs from its rows. A post without rows needs no tally; a comment always has one. */
export async function findDifferences(db: Executor): Promise<Difference[]> {
  const posts = await compare(db, 'post', sql.raw('comments'), sql.raw('comment.post_id'));
  const comments = await compare(db, 'comment', sql.raw('replies'), sql.raw('comment.parent_id'));
  return [...posts, ...comments, ...(await findFoldDifferences(db))];
}

/**
 * Counts everything anew and corrects what differs, while writes wait; returns what differed. For
 * the operator and for tests: in ordinary use it finds nothing.
 */
export async function recount(): Promise<Difference[]> {
  return inTransaction(async (tx) => {
    // Whoever has changed rows and not yet their tally waits, and then adds to what is right.
    await tx.execute(
      sql`lock table comment_tally, post_tally, comment_fold in share row exclusive mode`,
    );
    const differences = await findDifferences(tx);
    for (const difference of differences) {
      if (difference.subject === 'fold') {
        await correctFold(tx, difference);
        continue;
      }
      const { subject, id, counted } = difference;
      const columns = sql.raw(Object.keys(counted).join(', '));
      const values = sql.join(
        Object.values(counted).map((count) => sql`${count}::integer`),
        sql`, `,
      );
      await tx.execute(
        subject === 'post'
          ? announced(sql`insert into post_tally (post_id, ${columns}) values (${id}, ${values})
              on conflict (post_id) do update set
                (${columns}) = row(${values}), changes = post_tally.changes + 1`)
          : sql`insert into comment_tally (comment_id, post_id, parent_id, ${columns})
              select id, post_id, parent_id, ${values} from comment where id = ${id}
              on conflict (comment_id) do update set (${columns}) = row(${values})`,
      );
    }
    return differences;
  });
}

async function compare(
  db: Executor,
  subject: TallyDifference['subject'],
  below: SQL,
  belowOf: SQL,
): Promise<TallyDifference[]> {
  const id = sql.raw(`${subject}_id`);
  const each = (write: (kind: string) => string) => sql.raw(reactionKinds.map(write).join(', '));
  const counts = sql`${below}, ${each((kind) => kind)}`;
  const { rows } = await db.execute<{ id: string; stored: Counts | null; counted: Counts }>(sql`
    with visible as (
      select ${belowOf} as id, count(*)::int as ${below}
      from comment where status = 'visible' group by 1
    ), reacted as (
      select ${id} as id, ${each((kind) => `(count(*) filter (where kind = '${kind}'))::int as ${kind}`)}
      from ${sql.raw(`${subject}_reaction`)} group by 1
    ), counted as (
      select ${sql.raw(subject)}.id, coalesce(${below}, 0) as ${below},
        ${each((kind) => `coalesce(${kind}, 0) as ${kind}`)}
      from ${sql.raw(subject)} left join visible using (id) left join reacted using (id)
    ), stored as (
      select ${id} as id, ${counts} from ${sql.raw(`${subject}_tally`)}
    )
    select id, to_jsonb(counted) - 'id' as counted, to_jsonb(stored) - 'id' as stored
    from counted left join stored using (id)
    where to_jsonb(counted) is distinct from to_jsonb(stored)
    order by id`);
  return rows
    .map((row) => ({ subject, ...row }))
    .filter(({ stored, counted }) => subject === 'comment' || stored || hasAny(counted));
}

function hasAny(counts: Counts): boolean {
  return Object.values(counts).some((count) => count > 0);
}
