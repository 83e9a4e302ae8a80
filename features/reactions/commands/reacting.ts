import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import type { Wanted } from '@/features/reactions/input';
import type { ReactionKind } from '@/features/reactions/kinds';
import type { Refusal } from '@/lib/http/refusal';
import { type SubjectType, subjects } from './subjects';
import { addReactions, type Counts, changesOf, readTallies } from './tallies';

/** One member's wish for one kind on one subject, which is named by a post's slug or a comment's id. */
export type Reacting = { memberId: string; name: string; kind: ReactionKind; wanted: Wanted };

export type ReactOutcome =
  | { ok: true; slug: string; kind: ReactionKind; on: boolean; count: number }
  | Refusal<'not-found' | 'rate-limited' | 'muted' | 'banned'>;

type Row = { subject: string; member: string; kind: ReactionKind };
type Wish = Row & { wanted: Wanted };

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
  return inTransaction(async (tx) => {
    const { turns, last } = takeInTurn(wishes, await findPresent(tx, type, wishes));
    const inserted = await insertRows(
      tx,
      type,
      last.filter(({ on }) => on),
    );
    const deleted = await deleteRows(
      tx,
      type,
      last.filter(({ on }) => !on),
    );
    await addReactions(tx, type, changesOf(inserted, deleted));
    const ids = [...new Set(wishes.map(({ subject }) => subject))];
    return { turns, counts: await readTallies(tx, type, ids) };
  });
}

/** What each wish leads to in its turn, and what each member, subject and kind ends on. */
function takeInTurn(wishes: Wish[], present: Set<string>) {
  const last = new Map<string, Row & { on: boolean }>();
  const turns = wishes.map(({ wanted, ...row }) => {
    const before = last.get(keyOf(row))?.on ?? present.has(keyOf(row));
    const on = wanted === 'toggle' ? !before : wanted === 'on';
    last.set(keyOf(row), { ...row, on });
    return on;
  });
  return { turns, last: [...last.values()] };
}

/** Which of the rows that are to be toggled are there; the others need no look. */
async function findPresent(
  tx: Transaction,
  type: SubjectType,
  wishes: Wish[],
): Promise<Set<string>> {
  const toggled = wishes.filter(({ wanted }) => wanted === 'toggle');
  if (toggled.length === 0) return new Set();
  const { rows, id } = subjects[type];
  const { rows: present } = await tx.execute<Row>(sql`
    select wish.subject, wish.member, wish.kind from ${recordset(toggled)}
    join ${rows} on (${id}, member_id, ${rows}.kind) = (wish.subject, wish.member, wish.kind)`);
  return new Set(present.map(keyOf));
}

async function insertRows(tx: Transaction, type: SubjectType, wanted: Row[]): Promise<Row[]> {
  if (wanted.length === 0) return [];
  const { rows, id } = subjects[type];
  // The join passes over whoever has left meanwhile.
  const { rows: inserted } = await tx.execute<Row>(sql`
    insert into ${rows} (${id}, member_id, kind)
    select wish.subject, member.id, wish.kind from ${recordset(wanted)}
    join member on member.id = wish.member
    order by wish.subject, wish.member, wish.kind
    on conflict do nothing
    returning ${id} as subject, member_id as member, kind`);
  return inserted;
}

async function deleteRows(tx: Transaction, type: SubjectType, unwanted: Row[]): Promise<Row[]> {
  if (unwanted.length === 0) return [];
  const { rows, id } = subjects[type];
  const { rows: deleted } = await tx.execute<Row>(sql`
    delete from ${rows} using ${recordset(unwanted)}
    where (${id}, member_id, ${rows}.kind) = (wish.subject, wish.member, wish.kind)
    returning wish.subject, wish.member, wish.kind`);
  return deleted;
}

function recordset(rows: Row[]): SQL {
  const plain = rows.map(({ subject, member, kind }) => ({ subject, member, kind }));
  return sql`json_to_recordset(${JSON.stringify(plain)})
    as wish(subject uuid, member uuid, kind reaction_kind)`;
}

const keyOf = ({ subject, member, kind }: Row) => `${subject} ${member} ${kind}`;
