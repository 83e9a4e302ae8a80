import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '@/db/client';
import { inStatement, inTransaction } from '@/db/in-transaction';
import type { Wanted } from '@/features/reactions/input';
import type { ReactionKind } from '@/features/reactions/kinds';
import { isBrokenReference } from '@/lib/database-failure';
import type { Refusal } from '@/lib/http/refusal';
import { type SubjectType, subjects } from './subjects';
import { type Counts, columns, counted, each } from './tallies';

/** One member's wish for one kind on one subject, which is named by a post's slug or a comment's id. */
export type Reacting = { memberId: string; name: string; kind: ReactionKind; wanted: Wanted };

export type ReactOutcome =
  | { ok: true; slug: string; kind: ReactionKind; on: boolean; count: number }
  | Refusal<'not-found' | 'rate-limited' | 'muted' | 'banned' | 'warning-unread'>;

type Row = { subject: string; member: string; kind: ReactionKind };
type Wish = Row & { wanted: Wanted };
/** Whether the row is to be there in the end. */
type Ending = Row & { on: boolean };

/** The subjects that everybody can see, by their names. */
export type Known = Awaited<ReturnType<typeof findSubjects>>;

/** Which of the subjects that a batch names are there, for `storeReactions`. */
export async function findSubjects(type: SubjectType, items: readonly Reacting[]) {
  const found = await subjects[type].find([...new Set(items.map(({ name }) => name))]);
  return new Map(found.map((subject) => [subject.name, subject]));
}

/**
 * Stores a batch of reactions to subjects of one type, in one transaction with the change of their
 * tallies. Each is answered as if it had come in its turn, with the count that the batch ends on.
 */
export async function storeReactions(
  type: SubjectType,
  items: readonly Reacting[],
  known: Known,
): Promise<ReactOutcome[]> {
  try {
    return await storeFor(type, items, known);
  } catch (error) {
    // A member left, or a subject went, in that very moment: a second look passes over them.
    if (!isBrokenReference(error)) throw error;
    return storeFor(type, items, await findSubjects(type, items));
  }
}

async function storeFor(
  type: SubjectType,
  items: readonly Reacting[],
  known: Known,
): Promise<ReactOutcome[]> {
  const wishes = items.map(({ name, memberId, kind, wanted }): Wish | null => {
    const subject = known.get(name)?.id;
    return subject ? { subject, member: memberId, kind, wanted } : null;
  });
  const stored = await store(
    type,
    wishes.filter((wish) => wish !== null),
  );
  const turns = stored.turns.values();
  return items.map(({ name, kind }): ReactOutcome => {
    const subject = known.get(name);
    if (!subject) return { ok: false, code: 'not-found' };
    const count = stored.counts.get(subject.id)?.[kind] ?? 0;
    return { ok: true, slug: subject.slug, kind, on: turns.next().value === true, count };
  });
}

async function store(
  type: SubjectType,
  wishes: Wish[],
): Promise<{ turns: boolean[]; counts: Map<string, Counts> }> {
  if (wishes.length === 0) return { turns: [], counts: new Map() };
  const change = async (db: Executor, present: Set<string>) => {
    const { turns, last } = takeInTurn(wishes, present);
    return { turns, counts: await changeRows(db, type, last) };
  };
  const toggled = wishes.filter(({ wanted }) => wanted === 'toggle');
  if (toggled.length === 0) return inStatement((db) => change(db, new Set()));
  return inTransaction(async (tx) => change(tx, await findPresent(tx, type, toggled)));
}

/** What each wish leads to in its turn, and what each member, subject and kind ends on. */
function takeInTurn(wishes: Wish[], present: Set<string>) {
  const last = new Map<string, Ending>();
  const turns = wishes.map(({ wanted, ...row }) => {
    const before = last.get(keyOf(row))?.on ?? present.has(keyOf(row));
    const on = wanted === 'toggle' ? !before : wanted === 'on';
    last.set(keyOf(row), { ...row, on });
    return on;
  });
  return { turns, last: [...last.values()] };
}

/** Which of these rows are there. */
async function findPresent(
  tx: Transaction,
  type: SubjectType,
  wishes: Wish[],
): Promise<Set<string>> {
  const { rows, id } = subjects[type];
  const { rows: present } = await tx.execute<Row>(sql`
    select wish.subject, wish.member, wish.kind from ${recordset(wishes)}
    join ${rows} on (${id}, member_id, ${rows}.kind) = (wish.subject, wish.member, wish.kind)`);
  return new Set(present.map(keyOf));
}

/**
 * Makes the rows be there or not, each at most once in `last`, and counts what that changed, in one
 * statement. Returns what each subject's tally is then.
 */
async function changeRows(
  db: Executor,
  type: SubjectType,
  last: Ending[],
): Promise<Map<string, Counts>> {
  const { rows, id, tally } = subjects[type];
  // The join passes over whoever has left meanwhile.
  const { rows: counts } = await db.execute<{ subject: string } & Counts>(sql`
    with wish as (
      select * from ${recordset(last)}
    ), inserted as (
      insert into ${rows} (${id}, member_id, kind)
      select wish.subject, member.id, wish.kind from wish join member on member.id = wish.member
      where wish."on"
      order by wish.subject, wish.member, wish.kind
      on conflict do nothing
      returning ${id} as subject, kind
    ), deleted as (
      delete from ${rows} using wish
      where not wish."on"
        and (${id}, member_id, ${rows}.kind) = (wish.subject, wish.member, wish.kind)
      returning wish.subject, wish.kind
    ), changed as (
      select subject as id, ${each(
        (kind) => `count(*) filter (where kind = '${kind}' and step > 0)
        - count(*) filter (where kind = '${kind}' and step < 0) as ${kind}`,
      )}
      from (select *, 1 as step from inserted union all select *, -1 from deleted) as steps
      group by subject
    ), ${counted(type, sql`changed`)}
    select ${id} as subject, ${columns}, (select count(*) from told) from counted
    union all
    select ${id}, ${columns}, 0 from ${tally}
    where ${id} in (select subject from wish) and ${id} not in (select id from changed)`);
  return new Map(counts.map(({ subject, ...counts }) => [subject, counts]));
}

function recordset(rows: (Row & { on?: boolean })[]): SQL {
  const plain = rows.map(({ subject, member, kind, on }) => ({ subject, member, kind, on }));
  return sql`json_to_recordset(${JSON.stringify(plain)})
    as wish(subject uuid, member uuid, kind reaction_kind, "on" boolean)`;
}

const keyOf = ({ subject, member, kind }: Row) => `${subject} ${member} ${kind}`;
