import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { announcing } from '@/features/live/channel';
import { type ReactionKind, reactionKinds } from '@/features/reactions/kinds';
import { type SubjectType, subjects } from './subjects';

export type Counts = Record<ReactionKind, number>;
/** How many reactions came or went, by subject. */
export type Changes = ReadonlyMap<string, Counts>;

/** SQL for each kind, with commas between. */
export const each = (write: (kind: ReactionKind) => string) =>
  sql.raw(reactionKinds.map(write).join(', '));
export const columns = each((kind) => kind);

/** Sums up what was inserted and what was deleted. */
export function changesOf(
  inserted: { subject: string; kind: ReactionKind }[],
  deleted: { subject: string; kind: ReactionKind }[],
): Changes {
  const changes = new Map<string, Counts>();
  const add = (rows: typeof inserted, step: number) => {
    for (const { subject, kind } of rows) {
      const counts = changes.get(subject) ?? noCounts();
      counts[kind] += step;
      changes.set(subject, counts);
    }
  };
  add(inserted, 1);
  add(deleted, -1);
  return changes;
}

/** Adds to the tallies of subjects of one type, locking them in the order of their ids. */
export async function addReactions(db: Executor, type: SubjectType, changes: Changes) {
  if (changes.size === 0) return;
  const rows = [...changes].map(([subject, counts]) => ({ id: subject, ...counts }));
  await db.execute(sql`
    with changed as (
      select * from json_to_recordset(${JSON.stringify(rows)})
        as changed(id uuid, ${each((kind) => `${kind} integer`)})
    ), ${counted(type, sql`changed`)}
    select count(*) from told`);
}

/**
 * The part of a statement, after its `with`, that does what `addReactions` does with the rows of
 * `changed`: an id, and how many of each kind. `counted` then has the new tallies. The statement has
 * to read `told`, or no server is told.
 */
export function counted(type: SubjectType, changed: SQL): SQL {
  const { id, tally, extra, extraFrom, onward } = subjects[type];
  return sql`
    counted as (
      insert into ${tally} (${id}, ${extra} ${columns})
      select id, ${extra} ${columns} from ${changed} as changed ${extraFrom}
      order by id
      on conflict (${id}) do update set
        ${each((kind) => `${kind} = ${type}_tally.${kind} + excluded.${kind}`)}${onward}
      returning ${id}, ${columns}
    ), told as (${type === 'post' ? announcing(sql`counted`) : sql`select from counted`})`;
}

export function noCounts(): Counts {
  return { heart: 0, party: 0, clap: 0, tears: 0, fire: 0, hands: 0 };
}
