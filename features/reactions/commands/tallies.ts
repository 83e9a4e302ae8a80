import 'server-only';
import { sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { announced } from '@/features/live/channel';
import { type ReactionKind, reactionKinds } from '@/features/reactions/kinds';
import { type SubjectType, subjects } from './subjects';

export type Counts = Record<ReactionKind, number>;
/** How many reactions came or went, by subject. */
export type Changes = ReadonlyMap<string, Counts>;

const each = (write: (kind: ReactionKind) => string) =>
  sql.raw(reactionKinds.map(write).join(', '));
const columns = each((kind) => kind);

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
  const { id, tally, extra, extraFrom, onward } = subjects[type];
  const rows = [...changes].map(([subject, counts]) => ({ id: subject, ...counts }));
  const change = sql`
    insert into ${tally} (${id}, ${extra} ${columns})
    select id, ${extra} ${columns}
    from json_to_recordset(${JSON.stringify(rows)})
      as changed(id uuid, ${each((kind) => `${kind} integer`)}) ${extraFrom}
    order by id
    on conflict (${id}) do update set
      ${each((kind) => `${kind} = ${type}_tally.${kind} + excluded.${kind}`)}${onward}`;
  await db.execute(type === 'post' ? announced(change) : change);
}

/** The reactions of each subject, per kind; a subject without a tally has no entry. */
export async function readTallies(
  db: Executor,
  type: SubjectType,
  ids: string[],
): Promise<Map<string, Counts>> {
  const { id, tally } = subjects[type];
  const { rows } = await db.execute<{ subject: string } & Counts>(sql`
    select ${id} as subject, ${columns} from ${tally} where ${id} = any(${sql.param(ids)}::uuid[])`);
  return new Map(rows.map(({ subject, ...counts }) => [subject, counts]));
}

export function noCounts(): Counts {
  return { heart: 0, party: 0, clap: 0, tears: 0, fire: 0, hands: 0 };
}
