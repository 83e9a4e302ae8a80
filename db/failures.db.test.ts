import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { isDataFault, isLostRace, isUnavailable } from '@/lib/database-failure';
import { connect, db } from './client';
import { inTransaction } from './in-transaction';

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.unreachable('it did not fail'),
    (error) => error,
  );
}

const verdicts = (error: unknown) => ({
  data: isDataFault(error),
  race: isLostRace(error),
  away: isUnavailable(error),
});

test('a value or a constraint is the data’s fault', async () => {
  for (const statement of [
    sql`select 'x'::uuid`,
    sql`select ${'nul\0'}::text`,
    sql`insert into post_pin (post_id) values (gen_random_uuid())`,
    sql`insert into artist (id, slug) values (gen_random_uuid(), 'Not a slug')`,
  ]) {
    const error = await failureOf(db().execute(statement));
    expect(verdicts(error)).toEqual({ data: true, race: false, away: false });
  }
});

test('a server that is not there, or ends the connection, is away', async () => {
  const nowhere = connect('postgres://nobody@127.0.0.1:1/nothing', { driver: 'pg' });
  const lost = await failureOf(db().execute(sql`select pg_terminate_backend(pg_backend_pid())`));
  const slow = await failureOf(
    inTransaction(async (tx) => {
      await tx.execute(sql`set local statement_timeout = 1`);
      await tx.execute(sql`select pg_sleep(5)`);
    }),
  );
  for (const error of [await failureOf(nowhere.db.execute(sql`select 1`)), lost, slow])
    expect(verdicts(error)).toEqual({ data: false, race: false, away: true });
  await nowhere.close();
});

test('a mistake of ours is neither', async () => {
  const error = await failureOf(db().execute(sql`select no_such_column`));
  expect(verdicts(error)).toEqual({ data: false, race: false, away: false });
  expect(verdicts('nonsense')).toEqual({ data: false, race: false, away: false });
});

test('of two transactions in a deadlock the loser runs again, and both are stored', async () => {
  await db().execute(sql`create table pair (id int primary key, n int not null)`);
  await db().execute(sql`insert into pair values (1, 0), (2, 0)`);
  const bothHoldOne = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const take = (first: number, second: number, mine: number) =>
    inTransaction(async (tx) => {
      await tx.execute(sql`update pair set n = n + 1 where id = ${first}`);
      bothHoldOne[mine]?.resolve();
      await Promise.all(bothHoldOne.map(({ promise }) => promise));
      await tx.execute(sql`update pair set n = n + 1 where id = ${second}`);
    });
  await Promise.all([take(1, 2, 0), take(2, 1, 1)]);
  const { rows } = await db().execute(sql`select n from pair order by id`);
  expect(rows).toEqual([{ n: 2 }, { n: 2 }]);
});
