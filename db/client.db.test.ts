import { sql } from 'drizzle-orm';
import { expect, inject, test } from 'vitest';
import { env } from '@/lib/env';
import { connect, db, driverFor } from './client';

const insert = sql`insert into member (id, email) values (gen_random_uuid(), 'a@example.org')`;

async function countMembers() {
  const { rows } = await db().execute<{ count: number }>(sql`select count(*)::int from member`);
  return rows[0]?.count;
}

test('the driver under test is the one the project says', () => {
  const expected = inject('neonProxy') ? 'neon' : 'pg';
  expect(env().LIGHTSTICK_DB_DRIVER).toBe(expected);
});

test('the database is migrated', async () => {
  expect(await countMembers()).toBe(0);
});

test('a transaction that throws leaves nothing', async () => {
  const failed = db().transaction(async (tx) => {
    await tx.execute(insert);
    throw new Error('changed my mind');
  });
  await expect(failed).rejects.toThrow('changed my mind');
  expect(await countMembers()).toBe(0);
});

test('a transaction that returns stays, and a broken rule names its constraint', async () => {
  await db().transaction((tx) => tx.execute(insert));
  expect(await countMembers()).toBe(1);
  await expect(db().execute(insert)).rejects.toMatchObject({
    cause: { code: '23505', constraint: 'member_email_unique' },
  });
});

test('a pool survives the server ending its connections', async () => {
  const { db: other, close } = connect(env().DATABASE_URL ?? '');
  await db().execute(sql`select 1`);
  await other.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await close();
  await expect.poll(() => countMembers().catch(() => null)).toBe(1);
});

test.each([
  ['postgres://u:p@ep-cool-1.eu-central-1.aws.neon.tech/app', 'neon'],
  ['postgres://u:p@db.example.org/app', 'pg'],
  ['postgres://u:p@neon.tech.example.org/app', 'pg'],
])('%s is reached through %s', (url, driver) => {
  expect(driverFor(url)).toBe(driver);
});
